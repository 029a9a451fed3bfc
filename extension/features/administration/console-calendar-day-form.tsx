import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';

/** One day at a time: announcements name few. */
export function CalendarDayForm({ year }: { year: number }) {
  const { t } = useTranslation('calendar');
  const form = useForm({ initialValues: { day: null as string | null, kind: 'off', name: '' } });
  const decide = useAction(api.calendar.decideDay.mutationOptions(), {
    done: t('saved'),
    onDone: () => form.reset(),
  });
  return (
    <form
      onSubmit={form.onSubmit(({ day, kind, name }) => {
        if (day) decide.mutate({ day, isWorking: kind === 'worked', name });
      })}
    >
      <Stack gap="sm">
        <Group grow preventGrowOverflow={false} align="flex-end">
          <DateInput
            label={t('day')}
            required
            minDate={`${year}-01-01`}
            maxDate={`${year}-12-31`}
            defaultDate={`${year}-01-01`}
            {...form.getInputProps('day')}
          />
          <TextInput label={t('name')} maxLength={100} {...form.getInputProps('name')} />
        </Group>
        <Group justify="space-between">
          <SegmentedControl
            aria-label={t('kind')}
            data={(['off', 'worked'] as const).map((value) => ({ value, label: t(value) }))}
            {...form.getInputProps('kind')}
          />
          <Button type="submit" variant="default" loading={decide.isPending}>
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
