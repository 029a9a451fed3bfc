import { Button, Group, Modal, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { ComplaintChannel, ComplaintKind } from '../../../shared/features/complaints/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useFormat } from '../../ui/format.ts';
import { useCauseChoices } from './console-cause-name.ts';
import { answerDueOn, answerTo } from './owed-answer.ts';

type CustomerOf = { customer: { id: string; ownerId: string | null } };

export function RecordComplaintButton({ customer }: CustomerOf) {
  const { t } = useTranslation('complaints');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('record')}
      </Button>
      {isOpen && <RecordComplaintDialog customer={customer} onClose={close} />}
    </>
  );
}

function RecordComplaintDialog({ customer, onClose }: CustomerOf & { onClose: () => void }) {
  const { t } = useTranslation('complaints');
  const today = useToday();
  const format = useFormat();
  const directory = useDirectory();
  const causes = useCauseChoices();
  const form = useForm({
    initialValues: {
      kind: 'complaint' as ComplaintKind,
      channel: 'phone' as ComplaintChannel,
      words: '',
      receivedOn: today,
      dueOn: answerDueOn(today, directory),
      ownerId: customer.ownerId ?? directory.me.id,
      causeId: null as string | null,
    },
  });
  const record = useAction(api.complaints.record.mutationOptions(), {
    done: t('recorded', { due: format.day(form.values.dueOn) }),
    onDone: onClose,
  });
  const send = ({ dueOn, ...said }: typeof form.values) =>
    record.mutate({
      ...{ id: newId(), customerId: customer.id, ...said },
      answer: answerTo(t, { ...said, dueOn, promiseId: newId() }),
    });
  return (
    <Modal opened onClose={onClose} title={t('record')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={form.onSubmit(send)}>
        <Stack>
          <SegmentedControl
            aria-label={t('kindLabel')}
            data={ComplaintKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <Textarea
            label={t('words')}
            required
            autosize
            minRows={3}
            maxLength={4000}
            data-autofocus
            {...form.getInputProps('words')}
          />
          <Group grow>
            <Select
              label={t('channelLabel')}
              allowDeselect={false}
              data={ComplaintChannel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
              {...form.getInputProps('channel')}
            />
            <Select
              label={t('cause')}
              placeholder={t('noCause')}
              clearable
              data={causes}
              {...form.getInputProps('causeId')}
            />
          </Group>
          <Group grow>
            <DatePickerInput
              label={t('receivedOn')}
              required
              maxDate={today}
              {...form.getInputProps('receivedOn')}
            />
            <DatePickerInput label={t('dueOn')} required {...form.getInputProps('dueOn')} />
          </Group>
          <Select
            label={t('owner')}
            searchable
            allowDeselect={false}
            data={directory.staff.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('ownerId')}
          />
          <FormButtons
            verb={t('record')}
            isPending={record.isPending}
            disabled={!form.values.words.trim()}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
