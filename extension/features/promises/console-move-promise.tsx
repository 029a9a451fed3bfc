import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { addDays } from '../../../shared/time/day.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useFormat } from '../../ui/format.ts';

type DialogProps = { promise: CustomerPromise; onClose: () => void };

/** A new day and why: without a reason no promise moves. */
export function MovePromiseDialog({ promise, onClose }: DialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const isLate = promise.dueOn < today;
  const form = useForm({
    initialValues: { dueOn: addDays(isLate ? today : promise.dueOn, 1), reason: '' },
  });
  const move = useAction(api.promises.move.mutationOptions(), {
    done: t('promisesConsole:movedDone', { day: format.day(form.values.dueOn) }),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('promises:move')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => move.mutate({ id: promise.id, ...values }))}>
        <Stack>
          <Text c="dimmed">
            {promise.what} · {t('ui:dueOn', { day: format.day(promise.dueOn) })}
          </Text>
          <DatePickerInput
            label={t('promises:newDueOn')}
            minDate={today}
            required
            {...form.getInputProps('dueOn')}
          />
          <Textarea
            label={t('promises:reason')}
            description={t('promises:reasonHint')}
            required
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <FormButtons
            verb={t('promises:move')}
            isPending={move.isPending}
            disabled={!form.values.reason.trim()}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
