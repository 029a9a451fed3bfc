import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NotKnown } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { useIndexText } from './use-index-text.ts';

type NotKnownListProps = { ownerId: string | null; segment: string | null; total: number };

/** Who stands nowhere on the map, on which side, and what would place them. */
export function NotKnownList({ ownerId, segment, total }: NotKnownListProps) {
  const { t } = useTranslation('sayAndDo');
  const format = useFormat();
  const indexText = useIndexText();
  const found = useQuery({
    ...api.sayAndDo.listNotKnown.queryOptions({ ownerId, segment }),
    placeholderData: keepPreviousData,
  });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const rows = found.data;
  const sides = ['stated', 'behavioural'] as const;
  const unknownSides = ({ missing }: NotKnown) => sides.filter((side) => missing[side] !== null);
  return (
    <RowsSheet
      title={t('notKnown.title')}
      sentence={
        <>
          {t('notKnown.sentence')}{' '}
          {total > rows.length && t('notKnown.fewer', { count: rows.length, total: format.count(total) })}
        </>
      }
      fileName="loyalty-not-known"
      rows={rows}
      keyOf={(row) => row.customerId}
      empty={t('notKnown.none')}
      columns={[
        {
          label: t('column.customer'),
          text: (row) => row.name,
          show: (row) => <CustomerLink id={row.customerId} name={row.name} />,
        },
        {
          label: t('notKnown.side'),
          text: (row) =>
            unknownSides(row)
              .map((side) => t(`side.${side}`))
              .join(t('notKnown.and')),
        },
        {
          label: t('notKnown.missing'),
          text: (row) =>
            unknownSides(row)
              .map((side) => t(`notKnown.needs.${side}`, { count: row.missing[side] ?? 0 }))
              .join(t('notKnown.and')),
        },
        {
          label: t('notKnown.known'),
          text: (row) =>
            sides
              .flatMap((side) => (row[side] ? `${t(`side.${side}`)} ${indexText(row[side])}` : []))
              .join(''),
        },
      ]}
    />
  );
}
