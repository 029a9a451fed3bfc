import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PlainFigures, plainRange } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { FactList } from '../../../ui/fact-list.tsx';
import { useFormat } from '../../../ui/format.ts';
import { useValueWords } from './use-value-words.ts';

/** The formula with this customer’s figures in it. */
export function PlainFormula({ figures }: { figures: PlainFigures }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const words = useValueWords();
  const { plain, assumptions, currency } = figures;
  const money = (amountMinor: number) => format.money(amountMinor, currency, 'compact');
  const less = (amountMinor: number) => (amountMinor > 0 ? `−${money(amountMinor)}` : money(0));
  const sales = t('plain.term.sales', {
    years: t('plain.years', { count: plain.years }),
    units: format.count(Math.round(plain.unitsPerYear * 10) / 10),
    price: money(plain.priceMinor),
  });
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('plain.title')}
      </Text>
      <FactList
        facts={[
          { name: sales, value: money(plain.salesMinor) },
          { name: t('plain.term.advertising'), value: less(plain.advertisingMinor) },
          { name: t('plain.term.selling'), value: less(plain.sellingMinor) },
          {
            name: words.plainYears(assumptions),
            value: <strong>{words.money(plainRange(plain.valueMinor, assumptions), currency)}</strong>,
          },
        ]}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('plain.hint', { rate: format.percent(assumptions.discountRate) })}
      </Text>
    </div>
  );
}
