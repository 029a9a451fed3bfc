import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { defaultPurposes } from '../../../shared/features/consents/default-purposes.ts';
import { type ConsentAnswer, ContactChannel } from '../../../shared/features/consents/model.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormCustomer } from '../../panel/use-form-customer.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** What the customer has just said in the mail that is open, in the words of the purpose. */
function NoteConsent({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation('consents');
  const { view, today } = usePanel();
  const refused = refusedInput(start, 'consents.record')?.input;
  const customerId = useFormCustomer(refused);
  const [purpose, setPurpose] = useState(refused?.purpose ?? 'marketing');
  const [channel, setChannel] = useState<ContactChannel>(refused?.channel ?? 'mail');
  const [state, setState] = useState<ConsentAnswer['state']>(refused?.state ?? 'withdrawn');
  const { problem, isSending, send } = useCommandForm(start, close);
  const purposes = (view.directory?.consentPurposes ?? defaultPurposes).filter(({ isRetired }) => !isRetired);
  const language = useLanguage();

  const submit = () => {
    const wording = purposes.find(({ id }) => id === purpose)?.wording[language] ?? '';
    const fresh = { id: newId(), customerId, saidOn: today, source: 'mail' as const };
    const input = { ...fresh, ...refused, purpose, channel, state, wording };
    void send({ name: 'consents.record', input }, t('recorded'));
  };
  return (
    <FormShell
      submitLabel={t('ui:save')}
      cancelLabel={t('ui:cancel')}
      isReady={!isSending}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      <Choices
        label={t('answer')}
        value={state}
        choose={setState}
        options={(['given', 'withdrawn'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Choices
        label={t('purposeLabel')}
        value={purpose}
        choose={setPurpose}
        options={purposes.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <Choices
        label={t('channelLabel')}
        value={channel}
        choose={setChannel}
        options={ContactChannel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
    </FormShell>
  );
}

export const noteConsentForm: PanelForm = {
  name: 'note-consent',
  titleKey: 'consents:record',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'consents.record',
  Form: NoteConsent,
};
