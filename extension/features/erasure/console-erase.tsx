import { Alert, Menu, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconEraser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Customer } from '../../../shared/features/customers/model.ts';
import { AskedBy, type ErasureOrder, PurchasesOnErasure } from '../../../shared/features/erasure/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';

const reasons = ['asked', 'withdrawn', 'not-needed', 'unlawful'] as const satisfies ErasureOrder['reason'][];

export function EraseMenuItem({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('erasure');
  return (
    <Menu.Item color="red" leftSection={<IconEraser size={15} />} onClick={onOpen}>
      {t('erase')}
    </Menu.Item>
  );
}

/** The name typed again is the second confirmation; the certificate shows how it goes on. */
export function EraseDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation('erasure');
  const navigate = useNavigate();
  const [id] = useState(() => uuidv7());
  const form = useForm<Omit<ErasureOrder, 'id' | 'customerId'>>({
    initialValues: { reason: 'asked', askedBy: 'person', purchases: 'keep', typedName: '' },
  });
  const order = useAction(api.erasures.order.mutationOptions(), {
    onDone: () => void navigate({ to: `/erasures/${id}` }),
  });
  const isConfirmed = form.values.typedName.trim() === customer.name.trim();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ask', { name: customer.name })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => order.mutate({ id, customerId: customer.id, ...values }))}>
        <Stack>
          <Alert color="red" variant="light">
            {t('askHint')}
          </Alert>
          <Select
            label={t('reasonLabel')}
            allowDeselect={false}
            data={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
            {...form.getInputProps('reason')}
          />
          <Select
            label={t('askedByLabel')}
            allowDeselect={false}
            data={AskedBy.options.map((value) => ({ value, label: t(`askedBy.${value}`) }))}
            {...form.getInputProps('askedBy')}
          />
          <Radio.Group label={t('purchasesLabel')} {...form.getInputProps('purchases')}>
            <Stack gap={6} mt={6}>
              {PurchasesOnErasure.options.map((value) => (
                <Radio key={value} value={value} label={t(`purchases.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('typeName', { name: customer.name })}
            autoComplete="off"
            {...form.getInputProps('typedName')}
          />
          <FormButtons
            verb={t('confirm')}
            color="red"
            isPending={order.isPending}
            disabled={!isConfirmed}
            beginsAtCancel
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
