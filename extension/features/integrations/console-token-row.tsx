import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '../../../shared/features/integrations/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useClock } from '../../ui/clock.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';

export function TokenRow({ token }: { token: ApiToken }) {
  const { t } = useTranslation('integrations');
  const format = useFormat();
  const { now } = useClock();
  const [isAsking, asking] = useDisclosure(false);
  const revoke = useAction(api.apiTokens.revoke.mutationOptions(), { onDone: asking.close });
  const { id, name, scopes, createdAt, createdBy, expiresAt, lastUsedOn, revokedAt } = token;
  const hasExpired = expiresAt !== null && new Date(expiresAt) <= now();
  const isOpen = !revokedAt && !hasExpired;
  return (
    <tr>
      <td>
        <Text fw={600} c={isOpen ? undefined : 'dimmed'}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {t('tokens.madeBy', { name: createdBy, day: format.dayOf(createdAt) })}
        </Text>
      </td>
      <td>
        <Group gap={6}>
          {scopes.map((scope) => (
            <Tag key={scope} tone={isOpen ? 'cool' : 'plain'}>
              {t(`scope.${scope.replace(':', '.')}`)}
            </Tag>
          ))}
        </Group>
      </td>
      <td>
        <Text size="sm">
          {lastUsedOn ? t('tokens.usedOn', { day: format.day(lastUsedOn) }) : t('tokens.unused')}
        </Text>
        {expiresAt && isOpen && (
          <Text size="sm" c="dimmed">
            {t('tokens.until', { day: format.dayOf(expiresAt) })}
          </Text>
        )}
      </td>
      <td data-end>
        {revokedAt && <Tag>{t('tokens.revoked', { day: format.dayOf(revokedAt) })}</Tag>}
        {hasExpired && !revokedAt && <Tag>{t('tokens.expired', { day: format.dayOf(expiresAt) })}</Tag>}
        {isOpen && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={asking.open}
            aria-label={`${t('tokens.revoke')}: ${name}`}
          >
            {t('tokens.revoke')}
          </Button>
        )}
        {isAsking && (
          <ConfirmDialog
            question={t('tokens.revokeQuestion', { name })}
            hint={t('tokens.revokeHint')}
            verb={t('tokens.revoke')}
            isPending={revoke.isPending}
            onConfirm={() => revoke.mutate({ id })}
            onClose={asking.close}
          />
        )}
      </td>
    </tr>
  );
}
