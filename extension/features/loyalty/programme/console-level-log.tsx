import { useTranslation } from 'react-i18next';
import { ExportAllRows } from '../../../pages/export-all-rows.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { type LevelChange, readAllLevelChanges, useLevelChanges } from './level-change-list.ts';
import { useChangeColumns } from './use-change-columns.tsx';

/** Every change of level with its reason. */
export function LevelLog() {
  const { t } = useTranslation('programme');
  const changeColumns = useChangeColumns();
  const list = useLevelChanges(null);
  if (list.isPending) return <LoadingRows />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const title = t('log.title');
  const columns: RowColumn<LevelChange>[] = [
    {
      label: t('customer'),
      text: ({ name }) => name,
      show: ({ customerId, name }) => <CustomerLink id={customerId} name={name} />,
    },
    ...changeColumns,
  ];
  const file = { title, fileName: 'level-changes', columns };
  return (
    <RowsSheet
      {...file}
      rows={list.changes}
      keyOf={({ id }) => id}
      empty={t('log.empty')}
      {...(list.hasNextPage && {
        further: {
          isLoading: list.isFetchingNextPage,
          onMore: () => void list.fetchNextPage(),
          exporting: <ExportAllRows {...file} readAll={() => readAllLevelChanges(null)} />,
        },
      })}
    />
  );
}
