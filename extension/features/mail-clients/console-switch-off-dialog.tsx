import { Modal, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { switchableParts } from '../../../shared/features/mail-clients/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { partName } from './part-name.ts';

export function SwitchOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('mailClients');
  const form = useForm({ initialValues: { part: null as string | null, reason: '' } });
  const switchOff = useAction(api.mailClients.switchOff.mutationOptions(), {
    done: t('switches.done'),
    onDone: onClose,
  });
  const { part, reason } = form.values;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('switches.off')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={form.onSubmit(() => {
          if (part) switchOff.mutate({ part, reason });
        })}
      >
        <Stack>
          <Select
            required
            label={t('switches.part')}
            data={switchableParts.map((value) => ({ value, label: partName(t, value) }))}
            {...form.getInputProps('part')}
          />
          <Textarea
            required
            label={t('switches.reason')}
            description={t('switches.reasonHint')}
            maxLength={300}
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
          />
          <FormButtons
            verb={t('switches.confirm')}
            color="red"
            isPending={switchOff.isPending}
            disabled={!part || reason.trim() === ''}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
