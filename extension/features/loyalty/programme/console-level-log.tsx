import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { useLevelChanges } from './level-change-list.ts';
import { useChangeWords } from './use-change-words.ts';

/** Every change of level with its reason. */
export function LevelLog() {
  const { t } = useTranslation('programme');
  const words = useChangeWords();
  const list = useLevelChanges(null);
  if (list.isPending) return <LoadingRows />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <RowsSheet
      title={t('log.title')}
      fileName="level-changes"
      rows={list.changes}
      keyOf={({ id }) => id}
      empty={t('log.empty')}
      columns={[
        {
          label: t('customer'),
          text: ({ name }) => name,
          show: ({ customerId, name }) => <CustomerLink id={customerId} name={name} />,
        },
        { label: t('log.change'), text: words.moved },
        {
          label: t('log.why'),
          text: (change) => words.reasons(change).join('\n'),
          show: (change) => (
            <div>
              {words.reasons(change).map((reason) => (
                <div key={reason}>{reason}</div>
              ))}
            </div>
          ),
        },
        { label: t('log.when'), text: words.when, end: true },
      ]}
      {...(list.hasNextPage && {
        further: { isLoading: list.isFetchingNextPage, onMore: () => void list.fetchNextPage() },
      })}
    />
  );
}
