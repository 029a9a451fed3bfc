import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { useValueWords } from '../loyalty/value/use-value-words.ts';
import type { Portfolio } from './handover-answer.ts';

type Total = { name: string; values: { value: string; source?: string }[] };

/** A portfolio in figures; what it is worth once for each currency. */
export function useTotals() {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const words = useValueWords();
  return ({ customers, promises, openComplaints, nextYear }: Portfolio): Total[] => {
    const theyOwe = promises.theyOwe > 0 && { source: t('portfolio.theyOwe', { count: promises.theyOwe }) };
    const worth = nextYear.map((range) => ({
      value: words.money(range, range.currency),
      source: t('portfolio.nextYearSource', { count: range.buyers }),
    }));
    return [
      { name: t('portfolio.customers'), values: [{ value: format.count(customers) }] },
      {
        name: t('portfolio.weOwe'),
        values: [{ value: t('portfolio.weOweValue', { ...promises }), ...theyOwe }],
      },
      { name: t('portfolio.complaints'), values: [{ value: format.count(openComplaints) }] },
      {
        name: t('portfolio.nextYear'),
        values: worth.length > 0 ? worth : [{ value: t('portfolio.noValue') }],
      },
    ];
  };
}
