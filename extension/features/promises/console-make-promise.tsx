import { Button, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { PromiseDirection } from '../../../shared/features/promises/model.ts';
import { addDays } from '../../../shared/time/day.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';

type DialogProps = { customerId: string; onClose: () => void };

export function MakePromiseButton({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open}>{t('promises:make')}</Button>
      {isOpen && <MakePromiseDialog customerId={customerId} onClose={close} />}
    </>
  );
}

function MakePromiseDialog({ customerId, onClose }: DialogProps) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm({
    initialValues: { direction: 'we' as PromiseDirection, what: '', dueOn: addDays(today, 3), quote: '' },
  });
  const make = useAction(api.promises.make.mutationOptions(), {
    done: t('promisesConsole:made'),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('promises:make')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => make.mutate({ id: uuidv7(), customerId, ...values }))}>
        <Stack>
          <SegmentedControl
            aria-label={t('promisesConsole:who')}
            data={(['we', 'they'] as const).map((value) => ({
              value,
              label: t(`promises:direction.${value}`),
            }))}
            {...form.getInputProps('direction')}
          />
          <Textarea
            label={t('promises:what')}
            required
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            {...form.getInputProps('what')}
          />
          <DatePickerInput label={t('promises:dueOn')} required {...form.getInputProps('dueOn')} />
          <Textarea
            label={`${t('promises:quote')} (${t('ui:optional')})`}
            autosize
            maxLength={1000}
            {...form.getInputProps('quote')}
          />
          <FormButtons
            verb={t('promises:make')}
            isPending={make.isPending}
            disabled={!form.values.what.trim()}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
