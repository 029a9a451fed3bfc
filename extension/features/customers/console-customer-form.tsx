import { Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CustomerFields } from '../../../shared/features/customers/customer-fields.ts';
import { Tier } from '../../../shared/features/customers/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { CustomerPicker } from './console-customer-picker.tsx';

/** What a person fills in; empty text stands for null, as inputs want it. */
export type CustomerForm = {
  [Field in keyof CustomerFields]: Field extends 'companyId' | 'ownerId' | 'tier' | 'language' | 'kind'
    ? CustomerFields[Field]
    : string;
};

export const emptyCustomer: CustomerForm = {
  kind: 'person',
  name: '',
  otherName: '',
  title: '',
  companyId: null,
  ownerId: null,
  tier: null,
  birthday: '',
  language: null,
  timeZone: '',
  notes: '',
};

export function fieldsOf(form: CustomerForm): CustomerFields {
  return { ...form, birthday: form.birthday || null, timeZone: form.timeZone || null };
}

export const isBirthday = (text: string) => text === '' || /^(\d{4}-)?\d{2}-\d{2}$/.test(text);

type FieldsProps = { form: UseFormReturnType<CustomerForm>; companyName?: string };

export function CustomerFormFields({ form, companyName }: FieldsProps) {
  const { t } = useTranslation('customersConsole');
  const { staff } = useDirectory();
  const isPerson = form.values.kind === 'person';
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('field.kind')}
        data={(['person', 'company'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('field.name')}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput label={t('field.otherName')} maxLength={200} {...form.getInputProps('otherName')} />
      </Group>
      {isPerson && (
        <Group grow align="flex-start">
          <TextInput label={t('field.title')} maxLength={200} {...form.getInputProps('title')} />
          <CustomerPicker
            label={t('field.company')}
            kind="company"
            value={form.values.companyId}
            valueName={companyName}
            onChange={(id) => form.setFieldValue('companyId', id)}
          />
        </Group>
      )}
      <Group grow align="flex-start">
        <Select
          label={t('field.owner')}
          clearable
          searchable
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('ownerId')}
        />
        <Select
          label={t('field.tier')}
          clearable
          data={Tier.options.map((value) => ({ value, label: t(`tier.${value}`) }))}
          {...form.getInputProps('tier')}
        />
      </Group>
      {isPerson && (
        <Group grow align="flex-start">
          <TextInput
            label={t('field.birthday')}
            description={t('field.birthdayHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('birthday')}
          />
          <Select
            label={t('field.language')}
            clearable
            data={(['en', 'zh'] as const).map((value) => ({ value, label: t(`languageName.${value}`) }))}
            {...form.getInputProps('language')}
          />
        </Group>
      )}
      <Textarea
        label={t('field.notes')}
        autosize
        minRows={2}
        maxLength={5000}
        {...form.getInputProps('notes')}
      />
    </Stack>
  );
}
