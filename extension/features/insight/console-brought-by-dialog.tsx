import { Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { ReferralSource } from '../../../shared/features/insight/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { CustomerPicker } from '../customers/console-customer-picker.tsx';

type Fields = { referrerId: string | null; saidOn: string; source: ReferralSource };

export function BroughtByDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('referrals');
  const today = useToday();
  const form = useForm<Fields>({ initialValues: { referrerId: null, saidOn: today, source: 'customer' } });
  const set = useAction(api.referrals.set.mutationOptions(), { done: t('setDone'), onDone: onClose });
  const submit = ({ referrerId, ...said }: Fields) => {
    if (referrerId) set.mutate({ id: newId(), customerId, referrerId, ...said });
  };
  return (
    <Modal opened onClose={onClose} title={t('set')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          <CustomerPicker
            label={t('who')}
            exceptId={customerId}
            value={form.values.referrerId}
            onChange={(id) => form.setFieldValue('referrerId', id)}
          />
          <NativeSelect
            label={t('sourceLabel')}
            data={ReferralSource.options.map((value) => ({ value, label: t(`source.${value}`) }))}
            {...form.getInputProps('source')}
          />
          <TextInput type="date" label={t('saidOn')} required max={today} {...form.getInputProps('saidOn')} />
          <FormButtons isPending={set.isPending} disabled={!form.values.referrerId} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
