import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/features/administration/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';

export function DeviceRow({ device }: { device: Device & { staffName: string } }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const [isAsking, asking] = useDisclosure(false);
  const revoke = useAction(api.devices.revoke.mutationOptions(), { onDone: asking.close });
  const { id, name, revokedAt } = device;
  const facts = [
    t('devices.paired', { day: format.dayOf(device.createdAt) }),
    device.lastSeenAt && t('devices.seen', { when: format.instant(device.lastSeenAt) }),
  ];
  return (
    <tr>
      <td>
        <Text fw={600} c={revokedAt ? 'dimmed' : undefined}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </td>
      <td>{device.staffName}</td>
      <td data-end>
        {revokedAt ? (
          <Tag>{t('devices.revoked', { day: format.dayOf(revokedAt) })}</Tag>
        ) : (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={asking.open}
            aria-label={`${t('devices.revoke')}: ${name}`}
          >
            {t('devices.revoke')}
          </Button>
        )}
        {isAsking && (
          <ConfirmDialog
            question={t('devices.revokeQuestion', { name })}
            hint={t('devices.revokeHint')}
            verb={t('devices.revoke')}
            isPending={revoke.isPending}
            onConfirm={() => revoke.mutate({ id })}
            onClose={asking.close}
          />
        )}
      </td>
    </tr>
  );
}
