import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import {
  InteractionDirection,
  LoggedKind,
  SharingLevel,
} from '../../../shared/features/interactions/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useClock } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';

export function LogButton({ customerId }: { customerId: string }) {
  const { t } = useTranslation('interactionsConsole');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('log')}
      </Button>
      {isOpen && <LogDialog customerId={customerId} onClose={close} />}
    </>
  );
}

function LogDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('interactionsConsole');
  const { now } = useClock();
  const form = useForm({
    initialValues: {
      kind: 'call' as LoggedKind,
      direction: 'out' as InteractionDirection,
      sharing: 'everything' as SharingLevel,
      happenedAt: now(),
      subject: '',
      text: '',
    },
  });
  const log = useAction(api.interactions.log.mutationOptions(), { done: t('logged'), onDone: onClose });
  const choices = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`interactions:${group}.${value}`) }));
  return (
    <Modal opened onClose={onClose} title={t('logTitle')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form
        onSubmit={form.onSubmit(({ happenedAt, ...values }) =>
          log.mutate({
            ...values,
            id: uuidv7(),
            customerId,
            happenedAt: new Date(happenedAt).toISOString(),
          }),
        )}
      >
        <Stack gap="sm">
          <Group grow>
            <NativeSelect
              label={t('field.kind')}
              data={choices(LoggedKind.options, 'kind')}
              {...form.getInputProps('kind')}
            />
            <NativeSelect
              label={t('field.direction')}
              data={choices(InteractionDirection.options, 'direction')}
              {...form.getInputProps('direction')}
            />
          </Group>
          <DateTimePicker
            label={t('field.happenedAt')}
            required
            maxDate={now()}
            {...form.getInputProps('happenedAt')}
          />
          <TextInput
            label={t('field.subject')}
            maxLength={500}
            data-autofocus
            {...form.getInputProps('subject')}
          />
          <Textarea
            label={t('field.text')}
            autosize
            minRows={3}
            maxLength={20_000}
            {...form.getInputProps('text')}
          />
          <NativeSelect
            label={t('field.sharing')}
            data={choices(SharingLevel.options, 'sharing')}
            {...form.getInputProps('sharing')}
          />
          <FormButtons
            verb={t('log')}
            isPending={log.isPending}
            disabled={!form.values.subject.trim() && !form.values.text.trim()}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
