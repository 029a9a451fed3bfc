import { Button, Group, NumberInput, SegmentedControl, Stack, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PulseQuestion, type PulseRules } from '../../../shared/features/loyalty/pulses/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';

export function PulseRulesForm({ rules }: { rules: PulseRules }) {
  const { t } = useTranslation('pulses');
  const form = useForm<PulseRules>({ initialValues: rules });
  const save = useAction(api.pulses.saveRules.mutationOptions(), { done: t('rules.saved') });
  return (
    <Card title={t('rules.title')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack maw={480}>
          <Switch
            label={t('rules.isMailed')}
            description={t('rules.isMailedHint')}
            {...form.getInputProps('isMailed', { type: 'checkbox' })}
          />
          <SegmentedControl
            aria-label={t('rules.question')}
            data={PulseQuestion.options.map((value) => ({ value, label: t(`questionName.${value}`) }))}
            {...form.getInputProps('question')}
          />
          <Group grow align="flex-end">
            <NumberInput
              label={t('rules.daysBetween')}
              min={7}
              max={730}
              allowDecimal={false}
              {...form.getInputProps('daysBetween')}
            />
            <NumberInput
              label={t('rules.mostPerDay')}
              min={1}
              max={1000}
              allowDecimal={false}
              {...form.getInputProps('mostPerDay')}
            />
          </Group>
          <Switch
            label={t('rules.promisesCall')}
            description={t('rules.promisesCallHint')}
            {...form.getInputProps('promisesCall', { type: 'checkbox' })}
          />
          {form.values.promisesCall && (
            <NumberInput
              label={t('rules.callWithinDays')}
              min={1}
              max={14}
              allowDecimal={false}
              {...form.getInputProps('callWithinDays')}
            />
          )}
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('ui:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
