import {
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import {
  type ImportantDay,
  ImportantDayKind,
  isPossibleDay,
  usualNoticeDays,
} from '../../../shared/features/customers/important-day.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

type Fields = Omit<ImportantDay, 'id' | 'year'> & { year: number | '' };
const blank: Fields = {
  ...{ kind: 'birthday', calendar: 'lunar', year: '', month: 1, day: 1, isLeapMonth: false },
  ...{ name: '', noticeDays: usualNoticeDays },
};

type DayFormProps = { customerId: string; changed?: ImportantDay; onClose: () => void };

/** For a new day, or one to be changed. */
export function ImportantDayForm({ customerId, changed, onClose }: DayFormProps) {
  const { t } = useTranslation('importantDays');
  const form = useForm<Fields>({
    initialValues: changed ? { ...changed, year: changed.year ?? '' } : blank,
  });
  const add = useAction(api.customers.addImportantDay.mutationOptions(), {
    done: t('added'),
    onDone: onClose,
  });
  const change = useAction(api.customers.changeImportantDay.mutationOptions(), {
    done: t('changed'),
    onDone: onClose,
  });
  const isLunar = form.values.calendar === 'lunar';
  const day = {
    ...form.values,
    year: form.values.year || null,
    isLeapMonth: isLunar && form.values.isLeapMonth,
  };
  const save = () =>
    changed
      ? change.mutate({ ...day, id: changed.id, customerId })
      : add.mutate({ ...day, id: newId(), customerId });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(changed ? 'change' : 'add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit(save)}>
        <Stack>
          <NativeSelect
            label={t('what')}
            data={ImportantDayKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label={t('name')}
            required={form.values.kind === 'other'}
            maxLength={100}
            {...form.getInputProps('name')}
          />
          <SegmentedControl
            aria-label={t('calendar')}
            data={(['lunar', 'solar'] as const).map((value) => ({ value, label: t(`calendars.${value}`) }))}
            {...form.getInputProps('calendar')}
          />
          <Group grow align="flex-start">
            <NumberInput label={t('month')} min={1} max={12} required {...form.getInputProps('month')} />
            <NumberInput
              label={t('dayOfMonth')}
              min={1}
              max={isLunar ? 30 : 31}
              required
              {...form.getInputProps('day')}
            />
            <NumberInput label={t('year')} min={1900} max={2100} {...form.getInputProps('year')} />
          </Group>
          {isLunar && (
            <Checkbox
              label={t('leapMonth')}
              description={t('leapHint')}
              {...form.getInputProps('isLeapMonth', { type: 'checkbox' })}
            />
          )}
          <NumberInput label={t('noticeDays')} min={0} max={60} {...form.getInputProps('noticeDays')} />
          <FormButtons
            isPending={add.isPending || change.isPending}
            disabled={!isPossibleDay(day)}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
