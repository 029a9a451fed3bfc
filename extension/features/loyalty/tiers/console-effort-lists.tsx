import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { useFormat } from '../../../ui/format.ts';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import type { EffortRead } from './tiers-answers.ts';

type Row = EffortRead['costly'][number];

/** The two lists behind the mismatch that somebody can act on. */
export function EffortLists({ effort }: { effort: EffortRead }) {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const { currency } = useDirectory().settings;
  const name = {
    label: t('preview.customer'),
    text: (row: Row) => row.name,
    show: (row: Row) => <CustomerLink id={row.id} name={row.name} />,
  };
  const hours = {
    label: t('effort.hours'),
    text: ({ minutes }: Row) => format.decimal(minutes / 60, 1),
    end: true,
  };
  const contribution = {
    label: t('preview.contribution'),
    text: ({ contributionMinor }: Row) => format.amount(contributionMinor, currency),
    end: true,
  };
  const silent = {
    label: t('neglected.silent'),
    text: ({ silentSince }: Row) => (silentSince ? format.isoDayOf(silentSince) : t('neglected.never')),
    show: ({ silentSince }: Row) => (silentSince ? format.dayOf(silentSince) : t('neglected.never')),
    end: true,
  };
  return (
    <>
      <RowsSheet
        title={t('costly.title')}
        sentence={t('costly.sentence')}
        fileName="small-customers-by-time"
        rows={effort.costly}
        keyOf={({ id }) => id}
        empty={t('costly.empty')}
        columns={[name, hours, contribution]}
      />
      <RowsSheet
        title={t('neglected.title')}
        sentence={t('neglected.sentence', { days: effort.silentDays })}
        fileName="silent-key-customers"
        rows={effort.neglected}
        keyOf={({ id }) => id}
        empty={t('neglected.empty')}
        columns={[name, silent, contribution]}
      />
    </>
  );
}
