import { Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { didNotSay } from '../../../shared/features/insight/built-in-reasons.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useLanguage } from '../../ui/use-language.ts';

export function LeavingDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('losses');
  const today = useToday();
  const reasons = useQuery(api.losses.reasons.queryOptions());
  const form = useForm({ initialValues: { lostOn: today, reason: didNotSay, words: '' } });
  const note = useAction(api.losses.record.mutationOptions(), { done: t('noted'), onDone: onClose });
  const language = useLanguage();
  const offered = (reasons.data ?? []).filter(({ isRetired }) => !isRetired);
  return (
    <Modal opened onClose={onClose} title={t('note')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={form.onSubmit((values) => note.mutate({ id: newId(), customerId, ...values }))}>
        <Stack>
          <NativeSelect
            label={t('reasonLabel')}
            data={offered.map(({ id, name }) => ({ value: id, label: name[language] }))}
            {...form.getInputProps('reason')}
          />
          <Textarea label={t('words')} autosize maxLength={1000} {...form.getInputProps('words')} />
          <TextInput type="date" label={t('lostOn')} required max={today} {...form.getInputProps('lostOn')} />
          <FormButtons isPending={note.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
