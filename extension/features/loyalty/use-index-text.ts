import { useTranslation } from 'react-i18next';
import { intervalOf } from '../../../shared/features/loyalty/say-and-do/loyalty-index.ts';
import { useFormat } from '../../ui/format.ts';

/** An index is never shown without its interval. */
export function useIndexText(): (index: { value: number; error: number }) => string {
  const { t } = useTranslation('sayAndDo');
  const { decimal } = useFormat();
  const short = (value: number) => decimal(value, 1);
  return (index) => {
    const { low, high } = intervalOf(index);
    return t('column.interval', { value: short(index.value), low: short(low), high: short(high) });
  };
}
