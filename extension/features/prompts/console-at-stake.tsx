import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Money } from '../../ui/money.tsx';
import type { CustomerToday } from './console-who-first.tsx';

/** What a year with this customer is worth, and where the figure comes from. */
export function AtStake({ amountMinor, orderCount, of }: NonNullable<CustomerToday['atStake']>) {
  const { t } = useTranslation('promptsConsole');
  const { settings } = useDirectory();
  return (
    <>
      <Text fw={600}>
        <Money amountMinor={amountMinor} currency={settings.currency} compact />
      </Text>{' '}
      <Text size="sm" c="dimmed">
        {t(`stake.${of}`, { count: orderCount })}
      </Text>
    </>
  );
}
