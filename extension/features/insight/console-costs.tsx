import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Grain } from '../../../shared/features/insight/model.ts';
import { periodCode } from '../../../shared/features/insight/period.ts';
import type { PeriodSpending } from '../../../shared/features/insight/spending.ts';
import type { Interval } from '../../../shared/statistics/wilson-interval.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { Figure } from '../../ui/charts/figure.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { CostEntries } from './console-cost-entries.tsx';
import { CostFormula } from './console-cost-formula.tsx';
import { CostsPicture } from './console-costs-picture.tsx';
import { usePeriodName } from './use-period-name.ts';

/** What winning and keeping cost, and what keeping would have saved. */
export function CostsSection({ grain }: { grain: Grain }) {
  const { t } = useTranslation('costs');
  const format = useFormat();
  const nameOf = usePeriodName();
  const { currency } = useDirectory().settings;
  const found = useQuery(api.costs.spending.queryOptions({ grain }));
  if (found.isPending) return <LoadingRows count={3} />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { periods, keepable } = found.data;
  const money = (amountMinor: number | null) =>
    amountMinor === null ? t('unknown') : format.money(amountMinor, currency);
  const range = ({ low, high }: Interval) => format.moneyRange(low, high, currency);
  const saved = ({ saved: share }: PeriodSpending) => {
    if (!share) return t('unknown');
    if (share.high <= 0) return t('savedNothing');
    return t('savedBetween', { low: format.percent(share.low), high: format.percent(share.high) });
  };
  const wonBetween = ({ period, perWonMinor, perWonRange }: PeriodSpending) =>
    perWonRange
      ? t('wonBetween', {
          ...{ won: money(perWonMinor), gained: format.count(period.won + period.regained) },
          range: range(perWonRange),
        })
      : money(perWonMinor);
  const last = periods.at(-1);
  return (
    <>
      <Figure
        title={t('title')}
        sentence={
          last &&
          t('sentence', {
            period: nameOf(last.period.from, grain),
            ...{ won: wonBetween(last), kept: money(last.perKeptMinor), saved: saved(last) },
          })
        }
        fileName={`costs-by-${grain}`}
        columns={[
          {
            label: t('column.period'),
            text: ({ period }) => periodCode(period.from, grain),
            show: ({ period }) => nameOf(period.from, grain),
          },
          { label: t('column.winning'), text: ({ winningMinor }) => money(winningMinor), end: true },
          { label: t('column.keeping'), text: ({ keepingMinor }) => money(keepingMinor), end: true },
          {
            label: t('column.gained'),
            text: ({ period }) => String(period.won + period.regained),
            end: true,
          },
          { label: t('column.perWon'), text: ({ perWonMinor }) => money(perWonMinor), end: true },
          {
            label: t('column.perWonRange'),
            text: ({ perWonRange }) => (perWonRange ? range(perWonRange) : ''),
            end: true,
          },
          { label: t('column.perKept'), text: ({ perKeptMinor }) => money(perKeptMinor), end: true },
          { label: t('column.saved'), text: saved, end: true },
        ]}
        rows={periods.toReversed()}
        keyOf={({ period }) => period.from}
        empty={t('none')}
      >
        <CostsPicture periods={periods.slice(-24)} grain={grain} currency={currency} />
        <CostFormula keepable={keepable} />
      </Figure>
      <CostEntries currency={currency} />
    </>
  );
}
