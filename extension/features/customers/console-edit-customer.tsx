import { Modal } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CustomerFields } from '../../../shared/features/customers/customer-fields.ts';
import type { Customer } from '../../../shared/features/customers/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { CustomerFormFields, fieldsOf, isBirthday } from './console-customer-form.tsx';

/** Only what was changed is sent, with what stood there before: nobody's change is overwritten unseen. */
export function changedFields(before: CustomerFields, after: CustomerFields) {
  const changed = CustomerFields.keyof().options.filter((field) => before[field] !== after[field]);
  const pick = (from: CustomerFields) =>
    Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<CustomerFields>;
  return { before: pick(before), after: pick(after) };
}

export function EditCustomerDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation('customersConsole');
  const before = CustomerFields.parse(customer);
  const form = useForm({
    initialValues: { ...before, birthday: before.birthday ?? '', timeZone: before.timeZone ?? '' },
    validate: { birthday: (text) => (isBirthday(text) ? null : t('field.birthdayWrong')) },
  });
  const change = useAction(api.customers.change.mutationOptions(), { done: t('changed'), onDone: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('edit')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={form.onSubmit((values) =>
          change.mutate({ id: customer.id, ...changedFields(before, fieldsOf(values)) }),
        )}
      >
        <CustomerFormFields form={form} companyName={customer.companyName} />
        <FormButtons isPending={change.isPending} disabled={!form.isDirty()} mt="lg" onClose={onClose} />
      </form>
    </Modal>
  );
}
