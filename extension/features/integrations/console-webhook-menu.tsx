import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../../shared/features/integrations/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DeliveriesDialog } from './console-deliveries-dialog.tsx';
import { WebhookDialog } from './console-webhook-dialog.tsx';

type WebhookMenuProps = { webhook: Webhook; onSecret: (secret: string) => void };

export function WebhookMenu({ webhook, onSecret }: WebhookMenuProps) {
  const { t } = useTranslation('integrations');
  const [open, setOpen] = useState<'log' | 'change' | 'rotateSecret' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const test = useAction(api.webhooks.test.mutationOptions(), { done: t('webhooks.tested') });
  const resume = useAction(api.webhooks.resume.mutationOptions());
  const remove = useAction(api.webhooks.remove.mutationOptions(), { onDone: close });
  const rotate = useAction(api.webhooks.rotateSecret.mutationOptions(), {
    onDone: ({ secret }) => {
      close();
      onSecret(secret);
    },
  });
  const { id, url, disabledAt } = webhook;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('webhooks.more', { url })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('log')}>{t('webhooks.log')}</Menu.Item>
          {disabledAt ? (
            <Menu.Item onClick={() => resume.mutate({ id })}>{t('webhooks.resume')}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => test.mutate({ id })}>{t('webhooks.test')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setOpen('change')}>{t('webhooks.change')}</Menu.Item>
          <Menu.Item onClick={() => setOpen('rotateSecret')}>{t('webhooks.rotate')}</Menu.Item>
          <Menu.Item c="var(--late)" onClick={() => setOpen('remove')}>
            {t('webhooks.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'log' && <DeliveriesDialog webhook={webhook} onClose={close} />}
      {open === 'change' && <WebhookDialog webhook={webhook} onClose={close} onSecret={onSecret} />}
      {open === 'rotateSecret' && (
        <ConfirmDialog
          question={t('webhooks.rotateQuestion', { url })}
          hint={t('webhooks.rotateHint')}
          verb={t('webhooks.rotate')}
          isPending={rotate.isPending}
          onConfirm={() => rotate.mutate({ id })}
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          question={t('webhooks.removeQuestion', { url })}
          hint={t('webhooks.removeHint')}
          verb={t('webhooks.remove')}
          isPending={remove.isPending}
          onConfirm={() => remove.mutate({ id })}
          onClose={close}
        />
      )}
    </>
  );
}
