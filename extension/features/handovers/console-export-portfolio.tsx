import { useTranslation } from 'react-i18next';
import { ExportRows } from '../../ui/export-rows.tsx';
import type { HandedCustomer, Portfolio } from './handover-answer.ts';
import { type BriefRow, useBriefFile } from './use-brief-file.ts';
import { useTotals } from './use-totals.ts';

type ExportPortfolioProps = {
  fromId: string;
  name: string;
  portfolio: Portfolio;
  customers: readonly HandedCustomer[];
};

/** The figures of a portfolio and the brief of each customer shown, as one file. */
export function ExportPortfolio({ fromId, name, portfolio, customers }: ExportPortfolioProps) {
  const { t } = useTranslation('handovers');
  const totals = useTotals()(portfolio);
  const { columns, rowsOf } = useBriefFile(fromId);
  const figures = totals.flatMap(({ name: what, values }) =>
    values.map(
      ({ value, source = '' }): BriefRow => ({
        ...{ key: what, customer: '', section: t('portfolio.title') },
        ...{ what: t('ui:labelled', { label: what, value }), source },
      }),
    ),
  );
  return (
    <ExportRows
      size="sm"
      title={t('titleOf', { name })}
      fileName={`${name}-portfolio`}
      columns={columns}
      rows={[...figures, ...customers.flatMap(rowsOf)]}
    />
  );
}
