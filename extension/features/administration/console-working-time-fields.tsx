import { Checkbox, Group, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { weekdays } from './company-choices.ts';

/** When people work, and when nobody should be prompted. */
export function WorkingTimeFields<Values extends OrganisationSettings>({
  form,
}: {
  form: UseFormReturnType<Values>;
}) {
  const { t, i18n } = useTranslation('administration');
  const { workingDays } = form.values;
  return (
    <>
      <Checkbox.Group
        label={t('settings.workingDays')}
        value={workingDays.map(String)}
        onChange={(days) => form.setFieldValue('workingDays', (() => days.map(Number).sort()) as never)}
      >
        <Group mt={6}>
          {weekdays(i18n.language).map((label, index) => (
            <Checkbox key={label} value={String(index + 1)} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      {(['workingHours', 'quietHours'] as const).map((field) => (
        <Group key={field} grow>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="time"
              required
              label={t(`settings.${end}`, { what: t(`settings.${field}`) })}
              {...form.getInputProps(`${field}.${end}`)}
            />
          ))}
        </Group>
      ))}
    </>
  );
}
