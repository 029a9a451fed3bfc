import { Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Webhook, WebhookSubject } from '../../../shared/features/integrations/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

type WebhookDialogProps = {
  /** Left out for a new one. */
  webhook?: Webhook;
  onClose: () => void;
  onSecret: (secret: string) => void;
};

export function WebhookDialog({ webhook, onClose, onSecret }: WebhookDialogProps) {
  const { t } = useTranslation('integrations');
  const form = useForm({
    initialValues: { url: webhook?.url ?? '', events: webhook?.events ?? [...WebhookSubject.options] },
    validate: { events: (events) => events.length === 0 },
  });
  const add = useAction(api.webhooks.add.mutationOptions(), {
    onDone: ({ secret }) => {
      onClose();
      onSecret(secret);
    },
  });
  const change = useAction(api.webhooks.change.mutationOptions(), { onDone: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(webhook ? 'webhooks.change' : 'webhooks.add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={form.onSubmit((values) =>
          webhook ? change.mutate({ ...values, id: webhook.id }) : add.mutate(values),
        )}
      >
        <Stack>
          <TextInput
            label={t('webhooks.url')}
            description={t('webhooks.urlHint')}
            type="url"
            placeholder="https://"
            required
            data-autofocus
            {...form.getInputProps('url')}
          />
          <Checkbox.Group label={t('webhooks.events')} required {...form.getInputProps('events')}>
            <Stack gap={8} mt={8}>
              {WebhookSubject.options.map((event) => (
                <Checkbox key={event} value={event} label={t(`event.${event}`)} description={event} />
              ))}
            </Stack>
          </Checkbox.Group>
          <FormButtons
            verb={t(webhook ? 'ui:save' : 'webhooks.create')}
            isPending={add.isPending || change.isPending}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
