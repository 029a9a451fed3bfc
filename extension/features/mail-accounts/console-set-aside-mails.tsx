import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailAccount } from '../../../shared/features/mail-accounts/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useFormat } from '../../ui/format.ts';

const mostShown = 5;

/** Mails that were given up so that the others come in. */
export function SetAsideMails({ account: { id, setAside } }: { account: MailAccount }) {
  const { t } = useTranslation('mailAccounts');
  const format = useFormat();
  const retry = useAction(api.mailAccounts.retrySetAside.mutationOptions(), { done: t('tryingSetAside') });
  const shown = setAside.slice(0, mostShown);
  return (
    <>
      <Group gap="sm" mt={4}>
        <Text size="sm">{t('setAside', { count: setAside.length })}</Text>
        <Button
          size="compact-xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => retry.mutate({ id })}
        >
          {t('trySetAside')}
        </Button>
      </Group>
      <List size="xs" c="dimmed">
        {shown.map(({ folder, uid, reason, setAsideAt }) => (
          <List.Item key={`${folder} ${uid}`}>
            {t('setAsideMail', {
              folder,
              uid,
              when: format.instant(setAsideAt),
              why: t(`trouble.${reason}`),
            })}
          </List.Item>
        ))}
        {setAside.length > mostShown && (
          <List.Item>{t('setAsideMore', { count: setAside.length - mostShown })}</List.Item>
        )}
      </List>
    </>
  );
}
