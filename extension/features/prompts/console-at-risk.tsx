import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ValueAtRisk } from '../../../shared/features/loyalty/value/value-at-risk.ts';
import { useFormat } from '../../ui/format.ts';

/** What a year with them is worth, as a range, and how far their silence has gone. */
export function AtRisk({ of, nextYear, currency, silentDays, rhythmDays }: ValueAtRisk) {
  const { t } = useTranslation('promptsConsole');
  const { moneyRange } = useFormat();
  const amount = moneyRange(nextYear.lowMinor, nextYear.highMinor, currency);
  const silence = rhythmDays !== null && silentDays > rhythmDays ? 'silent' : 'inRhythm';
  return (
    <>
      <Text fw={600}>{t(of === 'company' ? 'risk.yearOfCompany' : 'risk.year', { amount })}</Text>
      <Text size="sm" c="dimmed">
        {rhythmDays === null ? t('risk.once') : t(`risk.${silence}`, { count: silentDays, rhythmDays })}
      </Text>
    </>
  );
}
