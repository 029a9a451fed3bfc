import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { useFormat } from '../../ui/format.ts';
import type { CustomerToday } from './console-who-first.tsx';

/** Where nobody can say what the next year is worth: what the last one brought, where it brought anything. */
export function AtStake({ year }: { year: CustomerToday['atStake'] }) {
  const { t } = useTranslation('promptsConsole');
  const { settings } = useDirectory();
  const { money } = useFormat();
  const worth = year && money(year.amountMinor, settings.currency, 'compact');
  return (
    <Text size="sm" c="dimmed" mt={3}>
      {worth && `${worth}, ${t(`stake.${year.of}`, { count: year.orderCount })}. `}
      {t('risk.unknown')}
    </Text>
  );
}
