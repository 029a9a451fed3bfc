import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

type DialogProps = { promise: CustomerPromise; state: 'broken' | 'withdrawn'; onClose: () => void };

export function SettlePromiseDialog({ promise, state, onClose }: DialogProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { reason: '' } });
  const settle = useAction(api.promises.settle.mutationOptions(), {
    done: t(`promisesConsole:settledDone.${state}`),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`promisesConsole:${state}Title`)}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit(({ reason }) => settle.mutate({ id: promise.id, state, reason }))}>
        <Stack>
          <Text fw={600}>{promise.what}</Text>
          <Textarea
            label={t('promises:reason')}
            description={t(`promisesConsole:${state}Hint`)}
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <FormButtons
            verb={t(`promises:settle.${state}`)}
            color={state === 'broken' ? 'red' : undefined}
            isPending={settle.isPending}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
