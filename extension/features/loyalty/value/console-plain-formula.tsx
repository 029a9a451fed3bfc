import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainFigures } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { FactList } from '../../../ui/fact-list.tsx';
import { useFormat } from '../../../ui/format.ts';
import { usePlainTerms } from './use-plain-terms.ts';

/** The formula with this customer’s figures in it. */
export function PlainFormula({ figures }: { figures: PlainFigures }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const terms = usePlainTerms()(figures);
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('plain.title')}
      </Text>
      <FactList
        facts={terms.map(({ name, value }, index) => ({
          name,
          value: index === terms.length - 1 ? <strong>{value}</strong> : value,
        }))}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('plain.hint', { rate: format.percent(figures.assumptions.discountRate) })}
      </Text>
    </div>
  );
}
