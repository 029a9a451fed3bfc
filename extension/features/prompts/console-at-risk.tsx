import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ValueAtRisk } from '../../../shared/features/loyalty/value/value-at-risk.ts';
import { useFormat } from '../../ui/format.ts';

/** One sentence: what a year with them is worth, as a range, and how far their silence has gone. */
export function AtRisk({ of, nextYear, currency, silentDays, rhythmDays }: ValueAtRisk) {
  const { t } = useTranslation('promptsConsole');
  const { moneyRange } = useFormat();
  const amount = moneyRange(nextYear.lowMinor, nextYear.highMinor, currency);
  const worth = t(of === 'company' ? 'risk.yearOfCompany' : 'risk.year', { amount });
  const inTime = silentDays === 0 ? 'today' : 'inRhythm';
  const state = rhythmDays !== null && silentDays > rhythmDays ? 'silent' : inTime;
  const silence =
    rhythmDays === null ? t('risk.once') : t(`risk.${state}`, { count: silentDays, rhythmDays });
  return (
    <Text size="sm" mt={3}>
      {t('risk.sentence', { worth, silence })}
    </Text>
  );
}
