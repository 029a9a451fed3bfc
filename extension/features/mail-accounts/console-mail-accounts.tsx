import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { AccountCard } from './console-account-card.tsx';
import { AddAccount } from './console-add-account.tsx';

const whileReading = 2_000;
const otherwise = 20_000;

/** One's own mailboxes, and how far each has been read. */
export function MailAccounts() {
  const { t } = useTranslation('mailAccounts');
  const [isAdding, setAdding] = useState(false);
  const accounts = useQuery(
    api.mailAccounts.list.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data?.some(({ firstSyncedAt, isPaused }) => !firstSyncedAt && !isPaused)
          ? whileReading
          : otherwise,
    }),
  );
  const addButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <section aria-label={t('title')}>
      <Group justify="space-between" mb={4}>
        <Title order={2}>{t('mailboxes')}</Title>
        {accounts.data && accounts.data.length > 0 && addButton}
      </Group>
      <Text c="dimmed" size="sm" mb="md">
        {t('intro')}
      </Text>
      {accounts.isPending && <LoadingRows count={2} />}
      {accounts.error && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data?.length === 0 && (
        <EmptyState title={t('none')} hint={t('noneHint')} action={addButton} />
      )}
      <Stack gap="md">
        {accounts.data?.map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
      </Stack>
      {isAdding && <AddAccount onClose={() => setAdding(false)} />}
    </section>
  );
}
