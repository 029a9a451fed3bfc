import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LoyaltyIndex, Side } from '../../../shared/features/loyalty/say-and-do/model.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import { useFormat } from '../../ui/format.ts';
import { useIndexText } from './use-index-text.ts';

/** One index with its interval, and each piece of evidence behind it. */
export function CustomerIndex({ side, index }: { side: Side; index: LoyaltyIndex | null }) {
  const { t } = useTranslation('sayAndDo');
  const format = useFormat();
  const indexText = useIndexText();
  if (!index)
    return (
      <Text size="sm" c="dimmed">
        {t('customer.unknownIndex', { side: t(`side.${side}`) })}
      </Text>
    );
  return (
    <details>
      <summary>
        <Text span size="sm">
          {t('ui:labelled', { label: t(`side.${side}`), value: indexText(index) })}
        </Text>
      </summary>
      {index.parts.map(({ component, value, count, latestOn }) => (
        <Text key={component} size="xs" c="dimmed">
          {t(latestOn ? 'customer.evidence' : 'customer.evidenceUndated', {
            ...{
              component: t(`component.${component}`),
              value: format.count(Math.round(value * 100) / 100),
              count,
            },
            onDay: latestOn ? dayNumber(latestOn) : 0,
          })}
        </Text>
      ))}
    </details>
  );
}
