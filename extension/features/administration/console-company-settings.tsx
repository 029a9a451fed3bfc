import { Button, Fieldset, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { countries, currencies, timeZones } from './company-choices.ts';
import { WorkingTimeFields } from './console-working-time-fields.tsx';

type CompanySettingsProps = { name: string; settings: OrganisationSettings };

/** Everyone may read what the company decided; administrators change it. */
export function CompanySettings({ name, settings }: CompanySettingsProps) {
  const { t, i18n } = useTranslation('administration');
  const canChange = useHasRole('administrator');
  const form = useForm({ initialValues: { name, ...settings } });
  const save = useAction(api.settings.update.mutationOptions(), {
    done: t('ui:saved'),
    onDone: () => form.resetDirty(),
  });
  const choices = {
    customerAccess: { everyone: 'customerAccessEveryone', team: 'customerAccessTeam' },
    deviceScope: { mine: 'deviceScopeMine', all: 'deviceScopeAll' },
  };
  return (
    <Card title={t('settings.company')}>
      <form
        onSubmit={form.onSubmit(({ name: newName, ...rest }) =>
          save.mutate({ name: newName, settings: rest }),
        )}
      >
        <Fieldset variant="unstyled" disabled={!canChange} aria-label={t('settings.company')}>
          <Stack>
            <TextInput
              label={t('settings.organisation')}
              description={canChange ? undefined : t('settings.companyHint')}
              required
              {...form.getInputProps('name')}
            />
            {Object.entries(choices).map(([field, options]) => (
              <Radio.Group key={field} label={t(`settings.${field}`)} {...form.getInputProps(field)}>
                <Stack gap={6} mt={6}>
                  {Object.entries(options).map(([value, label]) => (
                    <Radio key={value} value={value} label={t(`settings.${label}`)} disabled={!canChange} />
                  ))}
                </Stack>
              </Radio.Group>
            ))}
            <Select
              label={t('settings.timeZone')}
              searchable
              allowDeselect={false}
              data={timeZones()}
              {...form.getInputProps('timeZone')}
            />
            <Select
              label={t('settings.currency')}
              searchable
              allowDeselect={false}
              data={currencies(i18n.language)}
              {...form.getInputProps('currency')}
            />
            <Select
              label={t('settings.holidayCountry')}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('ui:clear') }}
              placeholder={t('ui:none')}
              data={countries(i18n.language)}
              {...form.getInputProps('holidayCountry')}
            />
            <WorkingTimeFields form={form} />
            {canChange && (
              <Button
                type="submit"
                loading={save.isPending}
                disabled={!form.isDirty()}
                style={{ alignSelf: 'flex-start' }}
              >
                {t('ui:save')}
              </Button>
            )}
          </Stack>
        </Fieldset>
      </form>
    </Card>
  );
}
