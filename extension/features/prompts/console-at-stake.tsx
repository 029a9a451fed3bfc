import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { Money } from '../../ui/money.tsx';
import type { CustomerToday } from './console-who-first.tsx';

/** Where nobody can say what the next year is worth: what the last one brought, where it brought anything. */
export function AtStake({ year }: { year: CustomerToday['atStake'] }) {
  const { t } = useTranslation('promptsConsole');
  const { settings } = useDirectory();
  return (
    <>
      {year && (
        <Text fw={600}>
          <Money amountMinor={year.amountMinor} currency={settings.currency} compact />
        </Text>
      )}{' '}
      <Text size="sm" c="dimmed">
        {year && `${t(`stake.${year.of}`, { count: year.orderCount })}. `}
        {t('risk.unknown')}
      </Text>
    </>
  );
}
