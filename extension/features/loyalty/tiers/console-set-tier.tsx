import { Modal, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Customer, Tier } from '../../../../shared/features/customers/model.ts';
import { api } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { useTierName } from './use-tier-name.ts';

type SetTierDialogProps = { customer: Customer; isPinned: boolean; onClose: () => void };

/** A tier by hand, with its reason. */
export function SetTierDialog({ customer, isPinned, onClose }: SetTierDialogProps) {
  const { t } = useTranslation('tiers');
  const tierName = useTierName();
  const form = useForm<{ tier: Tier | ''; isPinned: boolean; reason: string }>({
    initialValues: { tier: customer.tier ?? '', isPinned, reason: '' },
  });
  const save = useAction(api.tiers.setByHand.mutationOptions(), { done: t('hand.saved'), onDone: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('hand.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={form.onSubmit(({ tier, ...rest }) =>
          save.mutate({ customerId: customer.id, tier: tier === '' ? null : tier, ...rest }),
        )}
      >
        <Stack>
          <NativeSelect
            label={t('hand.choose')}
            data={[
              { value: '', label: tierName(null) },
              ...Tier.options.map((tier) => ({ value: tier, label: tierName(tier) })),
            ]}
            {...form.getInputProps('tier')}
          />
          <Switch label={t('hand.pin')} {...form.getInputProps('isPinned', { type: 'checkbox' })} />
          <TextInput
            label={t('preview.reason')}
            required
            maxLength={500}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <FormButtons isPending={save.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
