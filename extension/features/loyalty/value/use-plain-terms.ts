import { useTranslation } from 'react-i18next';
import { type PlainFigures, plainRange } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { useFormat } from '../../../ui/format.ts';
import { useValueWords } from './use-value-words.ts';

/** The formula with one customer’s figures in it, term by term; what it comes to is the last. */
export function usePlainTerms() {
  const { t } = useTranslation('value');
  const format = useFormat();
  const words = useValueWords();
  return ({ plain, assumptions, currency }: PlainFigures): { name: string; value: string }[] => {
    const money = (amountMinor: number) => format.money(amountMinor, currency, 'compact');
    const less = (amountMinor: number) => (amountMinor > 0 ? `−${money(amountMinor)}` : money(0));
    const sales = t('plain.term.sales', {
      years: t('plain.years', { count: plain.years }),
      units: format.count(Math.round(plain.unitsPerYear * 10) / 10),
      price: money(plain.priceMinor),
    });
    return [
      { name: sales, value: money(plain.salesMinor) },
      { name: t('plain.term.advertising'), value: less(plain.advertisingMinor) },
      { name: t('plain.term.selling'), value: less(plain.sellingMinor) },
      {
        name: words.plainYears(assumptions),
        value: words.money(plainRange(plain.valueMinor, assumptions), currency),
      },
    ];
  };
}
