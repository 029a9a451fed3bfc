import { Modal, NativeSelect, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { CostAim, CostKind, usualAim } from '../../../shared/features/insight/model.ts';
import { periodStart } from '../../../shared/features/insight/period.ts';
import { minorPerUnit } from '../../../shared/money/minor-units.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';

type CostForm = { month: string; kind: CostKind; aim: CostAim; amount: number | ''; note: string };

export function CostDialog({ currency, onClose }: { currency: string; onClose: () => void }) {
  const { t } = useTranslation('costs');
  const today = useToday();
  const form = useForm<CostForm>({
    initialValues: {
      ...{ month: periodStart(today, 'month').slice(0, 7), kind: 'advertising', aim: 'winning' },
      ...{ amount: '', note: '' },
    },
    validate: { amount: (amount) => (Number(amount) > 0 ? null : t('tooLittle')) },
  });
  const save = useAction(api.costs.save.mutationOptions(), { done: t('saved'), onDone: onClose });
  const submit = ({ month, kind, aim, amount, note }: CostForm) => {
    const amountMinor = Math.round(Number(amount) * minorPerUnit(currency));
    save.mutate({ entries: [{ id: newId(), monthOn: `${month}-01`, kind, aim, amountMinor, note }] });
  };
  const chooseKind = (kind: CostKind) => form.setValues({ kind, aim: usualAim[kind] });
  return (
    <Modal opened onClose={onClose} title={t('add')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          <TextInput type="month" label={t('column.month')} required {...form.getInputProps('month')} />
          <NativeSelect
            label={t('column.kind')}
            value={form.values.kind}
            onChange={(event) => chooseKind(CostKind.parse(event.currentTarget.value))}
            data={CostKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('column.aim')}
            {...form.getInputProps('aim')}
            data={CostAim.options.map((value) => ({ value, label: t(`aim.${value}`) }))}
          />
          <NumberInput
            label={`${t('column.amount')} (${currency})`}
            required
            {...form.getInputProps('amount')}
          />
          <TextInput label={t('column.note')} maxLength={300} {...form.getInputProps('note')} />
          <FormButtons isPending={save.isPending} disabled={form.values.amount === ''} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
