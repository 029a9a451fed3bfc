import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plainRange } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { Card } from '../../../ui/card.tsx';
import { useFormat } from '../../../ui/format.ts';
import type { BaseValueAnswer } from './base-value.ts';
import { useValueWords } from './use-value-words.ts';

/** The whole base by the model and by the plain formula, side by side. */
export function BaseCard({ value }: { value: BaseValueAnswer }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const words = useValueWords();
  const { base, assumptions, chosen, problem } = value;
  const { years } = assumptions;
  const range = (found: typeof base.nextYear) => (found ? words.money(found, base.currency) : t('notKnown'));
  const figures = [
    { name: t('base.model'), amount: range(base.nextYear) },
    { name: t('base.modelYears', { count: years }), amount: range(base.overYears) },
    {
      name: words.plainYears(assumptions),
      amount: words.money(plainRange(base.plainMinor, assumptions), base.currency),
    },
  ];
  return (
    <Card title={t('base.title')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {figures.map(({ name, amount }) => (
          <div key={name}>
            <Text size="sm" c="dimmed">
              {name}
            </Text>
            <Text fz={22} fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {amount}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="sm">
        {t('base.from', {
          buyers: t('base.buyers', { count: base.customers, formatted: format.count(base.customers) }),
          model: t(`model.${chosen ?? 'none'}`),
          hint: t('base.hint'),
        })}
      </Text>
      {problem && (
        <Text size="sm" c="var(--due)" mt="sm">
          {t(`base.problem.${problem}`)}
        </Text>
      )}
    </Card>
  );
}
