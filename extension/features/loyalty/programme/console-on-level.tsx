import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportAllRows } from '../../../pages/export-all-rows.tsx';
import { api, pageClient } from '../../../pages/page-client.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import type { RowColumn } from '../../../ui/save-rows.ts';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { useProgrammeWords } from './use-programme-words.ts';

const atFirst = 100;
const most = 5000;

/** Who stands on a level, those first who are about to leave it. */
export function OnLevel({ levelId, name }: { levelId: string | null; name: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const [limit, setLimit] = useState(atFirst);
  const list = useQuery(
    api.programme.listOn.queryOptions({ levelId, limit }, { placeholderData: keepPreviousData }),
  );
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingRows />;
  const columns: RowColumn<(typeof list.data)[number]>[] = [
    {
      label: t('customer'),
      text: (row) => row.name,
      show: (row) => <CustomerLink id={row.id} name={row.name} />,
    },
    { label: t('toNext'), text: ({ next }) => (next ? words.gaps(next.gaps) : '') },
    { label: t('since'), text: ({ sinceOn }) => sinceOn, show: ({ sinceOn }) => format.day(sinceOn) },
    {
      label: t('until'),
      text: ({ fallsOn }) => fallsOn ?? '',
      show: ({ fallsOn }) => fallsOn && format.day(fallsOn),
    },
  ];
  const file = { title: t('whoIs', { level: name }), fileName: 'level', columns };
  const readAll = () => pageClient.programme.listOn.query({ levelId, limit: most });
  return (
    <RowsSheet
      {...file}
      rows={list.data}
      keyOf={({ id }) => id}
      empty={t('nobody')}
      {...(limit < most &&
        list.data.length >= limit && {
          further: {
            isLoading: list.isFetching,
            onMore: () => setLimit(most),
            exporting: <ExportAllRows {...file} readAll={readAll} />,
          },
        })}
    />
  );
}
