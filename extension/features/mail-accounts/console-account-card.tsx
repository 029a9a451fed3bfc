import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { AccountMenu } from './console-account-menu.tsx';
import { SetAsideMails } from './console-set-aside-mails.tsx';

const tones = {
  reading: 'cool',
  current: 'good',
  paused: 'plain',
  problem: 'late',
} as const satisfies Record<string, Tone>;

function stateOf({ problem, isPaused, firstSyncedAt }: MailAccount): keyof typeof tones {
  if (problem) return 'problem';
  if (isPaused) return 'paused';
  return firstSyncedAt ? 'current' : 'reading';
}

/** State first, then how far, then what is wrong and what to do. */
export function AccountCard({ account }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccounts');
  const format = useFormat();
  const state = stateOf(account);
  const { seen, total, syncedAt, problem, retryAt } = account;
  const counts = { seen: format.count(seen), total: format.count(total) };
  const waits = retryAt ? t('retry', { when: format.instant(retryAt) }) : t('waiting');
  return (
    <Card title={account.address} action={<AccountMenu account={account} />}>
      <Stack gap={6}>
        <Group gap="sm">
          <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
          <Text size="sm" c="dimmed">
            {syncedAt ? t('lastSync', { when: format.instant(syncedAt) }) : t('neverSynced')}
          </Text>
        </Group>
        {problem && <Text size="sm">{t(`problem.${problem}`)}</Text>}
        {problem && (account.isPaused || retryAt) && (
          <Text size="sm" c="dimmed">
            {waits}
          </Text>
        )}
        {!account.firstSyncedAt && total > 0 && (
          <Progress value={(seen / total) * 100} size="sm" aria-label={t('progress', counts)} />
        )}
        {total > 0 && (
          <Text size="xs" c="dimmed">
            {t('progress', counts)}
          </Text>
        )}
        {account.setAside.length > 0 && <SetAsideMails account={account} />}
      </Stack>
    </Card>
  );
}
