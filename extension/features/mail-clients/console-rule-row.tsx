import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useDirectory, useHasRole } from '../../pages/console/directory-context.ts';
import { useColleagueName } from '../../pages/console/use-colleague-name.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { HelpMenu } from './console-help-menu.tsx';
import type { ListedRule } from './listed-rule.ts';

export function RuleRow({ rule }: { rule: ListedRule }) {
  const { t } = useTranslation('mailClients');
  const format = useFormat();
  const nameOf = useColleagueName();
  const { me } = useDirectory();
  const isAdministrator = useHasRole('administrator');
  const [isAsking, asking] = useDisclosure(false);
  const ended = { done: t('rules.gone'), onDone: asking.close };
  const forget = useAction(api.mailClients.forget.mutationOptions(), ended);
  const revoke = useAction(api.mailClients.revoke.mutationOptions(), ended);
  const { id, host, authorId, isShared, revokedAt, reads } = rule;
  const isMine = authorId === me.id;
  const verb = isMine ? t('rules.forget') : t('rules.revoke');
  const shown = ['sender' as const, reads.subject && ('subject' as const), reads.rows && ('list' as const)];
  return (
    <tr>
      <td>
        <Text fw={600} c={revokedAt ? 'dimmed' : undefined} style={{ overflowWrap: 'anywhere' }}>
          {host}
        </Text>
        <Text size="sm" c="dimmed">
          {t(isShared ? 'rules.shared' : 'rules.mine')}
        </Text>
      </td>
      <td>
        {nameOf(authorId)}
        <Text size="sm" c="dimmed">
          {format.dayOf(rule.taughtAt)}
        </Text>
      </td>
      <td>{shown.flatMap((what) => (what ? [t(`rules.${what}`)] : [])).join(' · ')}</td>
      <td data-end>
        {revokedAt && <Tag>{t('rules.revoked', { day: format.dayOf(revokedAt) })}</Tag>}
        {!revokedAt && isAdministrator && isShared && <HelpMenu rule={rule} />}
        {!revokedAt && (isMine || (isAdministrator && isShared)) && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={`${verb}: ${host}`}
            onClick={asking.open}
          >
            {verb}
          </Button>
        )}
        {isAsking && (
          <ConfirmDialog
            question={t('rules.revokeQuestion', { host })}
            hint={t(isShared ? 'rules.revokeHint' : 'rules.forgetHint')}
            verb={verb}
            isPending={forget.isPending || revoke.isPending}
            onConfirm={() => (isMine ? forget : revoke).mutate({ id })}
            onClose={asking.close}
          />
        )}
      </td>
    </tr>
  );
}
