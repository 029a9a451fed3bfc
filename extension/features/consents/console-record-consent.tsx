import { Modal, NativeSelect, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import {
  type ConsentAnswer,
  ConsentSource,
  ContactChannel,
} from '../../../shared/features/consents/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** What people hear themselves; a file and the customer's own page speak for themselves. */
const heard = ConsentSource.options.filter((source) => source !== 'import' && source !== 'preference-page');

export function RecordConsent({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const today = useToday();
  const { consentPurposes } = useDirectory();
  const purposes = consentPurposes.filter(({ isRetired }) => !isRetired);
  const language = useLanguage();
  const wordingOf = (id: string) => purposes.find((purpose) => purpose.id === id)?.wording[language] ?? '';
  const form = useForm({
    initialValues: {
      purpose: purposes[0]!.id,
      channel: 'mail' as ContactChannel,
      state: 'given' as ConsentAnswer['state'],
      source: 'mail' as ConsentSource,
      saidOn: today,
      wording: wordingOf(purposes[0]!.id),
    },
  });
  const record = useAction(api.consents.record.mutationOptions(), { done: t('recorded'), onDone: onClose });
  return (
    <Modal opened onClose={onClose} title={t('record')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={form.onSubmit((answer) => record.mutate({ id: newId(), customerId, ...answer }))}>
        <Stack>
          <SegmentedControl
            aria-label={t('answer')}
            data={(['given', 'withdrawn'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
            {...form.getInputProps('state')}
          />
          <NativeSelect
            label={t('purposeLabel')}
            data={purposes.map(({ id, name }) => ({ value: id, label: name[language] }))}
            {...form.getInputProps('purpose')}
            onChange={(event) => {
              const purpose = event.currentTarget.value;
              form.setValues({ purpose, wording: wordingOf(purpose) });
            }}
          />
          <NativeSelect
            label={t('channelLabel')}
            data={ContactChannel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
            {...form.getInputProps('channel')}
          />
          <NativeSelect
            label={t('sourceLabel')}
            data={heard.map((value) => ({ value, label: t(`source.${value}`) }))}
            {...form.getInputProps('source')}
          />
          <DatePickerInput label={t('saidOn')} required maxDate={today} {...form.getInputProps('saidOn')} />
          <Textarea
            label={t('wording')}
            autosize
            minRows={2}
            maxLength={1000}
            {...form.getInputProps('wording')}
          />
          <FormButtons isPending={record.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
