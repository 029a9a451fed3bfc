import { useTranslation } from 'react-i18next';
import type { Grain } from '../../../shared/features/insight/model.ts';
import { useFormat } from '../../ui/format.ts';

/** How people speak of a period, by its first day. */
export function usePeriodName() {
  const { t } = useTranslation('insight');
  const format = useFormat();
  return (from: string, grain: Grain): string => {
    const year = from.slice(0, 4);
    if (grain === 'month') return format.month(from);
    if (grain === 'year') return t('period.year', { year });
    return t('period.quarter', { quarter: Math.floor(Number(from.slice(5, 7)) / 3) + 1, year });
  };
}
