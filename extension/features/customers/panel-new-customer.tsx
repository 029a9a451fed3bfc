import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { CustomerKind } from '../../../shared/features/customers/model.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';

function NewCustomer({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const { view } = usePanel();
  const refused = refusedInput(start, 'customers.add')?.input;
  const [address] = useState(refused?.identities?.[0]?.display ?? view.mail?.address ?? '');
  const [kind, setKind] = useState<CustomerKind>(refused?.kind ?? 'person');
  const [name, setName] = useState(refused?.name ?? view.mail?.name ?? '');
  const [otherName, setOtherName] = useState(refused?.otherName ?? '');
  const [title, setTitle] = useState(refused?.title ?? '');
  const { problem, isSending, send } = useCommandForm(start, close);

  const submit = () => {
    const identities = address ? [{ id: newId(), kind: 'email' as const, display: address }] : [];
    const fresh = { id: newId(), ownerId: view.directory?.me.id ?? null, identities };
    const input = { ...fresh, ...refused, kind, name, otherName, title };
    void send({ name: 'customers.add', input }, t('customers:panel.added', { name }));
  };
  const texts = [
    ['customers:panel.name', name, setName],
    ['customers:panel.otherName', otherName, setOtherName],
    ...(kind === 'person' ? [['customers:panel.jobTitle', title, setTitle] as const] : []),
  ] as const;
  return (
    <FormShell
      submitLabel={t('customers:panel.addCustomer')}
      cancelLabel={t('ui:cancel')}
      isReady={name.trim() !== '' && !isSending}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      {texts.map(([labelKey, value, set]) => (
        <Field key={labelKey} label={t(labelKey)}>
          {(control) => <input {...control} value={value} onChange={(event) => set(event.target.value)} />}
        </Field>
      ))}
      <Choices
        label={t('customers:panel.kind')}
        value={kind}
        choose={setKind}
        options={[
          { value: 'person', label: t('customers:panel.person') },
          { value: 'company', label: t('customers:panel.company') },
        ]}
      />
      {address && <small>{t('customers:panel.withAddress', { address })}</small>}
    </FormShell>
  );
}

export const newCustomerForm: PanelForm = {
  name: 'new-customer',
  navKey: 'c',
  titleKey: 'customers:panel.newCustomer',
  isPossible: ({ subject }) => subject.state === 'unknown' || subject.state === 'several',
  mends: (command) => command.name === 'customers.add',
  Form: NewCustomer,
};
