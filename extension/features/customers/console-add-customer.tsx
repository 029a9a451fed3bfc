import { Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { NewIdentity } from '../../../shared/features/customers/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { CustomerFormFields, emptyCustomer, fieldsOf, isBirthday } from './console-customer-form.tsx';

const identity = (kind: NewIdentity['kind'], display: string) =>
  display.trim() ? [{ id: uuidv7(), kind, display: display.trim() }] : [];

export function AddCustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('customersConsole');
  const navigate = useNavigate();
  const { me } = useDirectory();
  const form = useForm({
    initialValues: { ...emptyCustomer, ownerId: me.id as string | null },
    validate: { birthday: (text) => (isBirthday(text) ? null : t('field.birthdayWrong')) },
  });
  const reach = useForm({ initialValues: { email: '', phone: '', domain: '' } });
  const add = useAction(api.customers.add.mutationOptions(), {
    done: t('added', { name: form.values.name }),
    onDone: (_, { id }) => void navigate({ to: `/customers/${id}` }),
  });
  const isCompany = form.values.kind === 'company';
  const submit = form.onSubmit((values) => {
    const { email, phone, domain } = reach.values;
    add.mutate({
      ...fieldsOf(values),
      id: uuidv7(),
      identities: [
        ...identity('email', email),
        ...identity('phone', phone),
        ...(isCompany ? identity('domain', domain) : []),
      ],
    });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={submit}>
        <CustomerFormFields form={form} />
        <Group grow mt="sm" align="flex-start">
          <TextInput label={t('field.email')} type="email" {...reach.getInputProps('email')} />
          <TextInput label={t('field.phone')} type="tel" {...reach.getInputProps('phone')} />
          {isCompany && <TextInput label={t('field.domain')} {...reach.getInputProps('domain')} />}
        </Group>
        <FormButtons
          verb={t('add')}
          isPending={add.isPending}
          disabled={!form.values.name.trim()}
          mt="lg"
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}
