import { Button, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { minorPerUnit } from '../../../../shared/money/minor-units.ts';
import { api } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';
import { Card } from '../../../ui/card.tsx';

type AssumptionsCardProps = { assumptions: ValueAssumptions; currency: string };

/** What the plain formula takes for granted, and which orders are held back; saved, everything is reckoned anew. */
export function AssumptionsCard({ assumptions, currency }: AssumptionsCardProps) {
  const { t } = useTranslation('value');
  const form = useForm({ initialValues: toForm(assumptions, currency) });
  const save = useAction(api.value.changeAssumptions.mutationOptions(), {
    done: t('assumptions.saved'),
    onDone: () => form.resetDirty(),
  });
  const amount = { min: 0, decimalScale: 2, suffix: ` ${currency}`, thousandSeparator: true } as const;
  const percent = { min: 0, max: 100, decimalScale: 1, suffix: ' %' } as const;
  return (
    <Card title={t('assumptions.title')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(fromForm(values, currency)))}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput
            label={t('assumptions.fewestYears')}
            min={1}
            max={form.getValues().years}
            allowDecimal={false}
            {...form.getInputProps('fewestYears')}
          />
          <NumberInput
            label={t('assumptions.years')}
            min={1}
            max={20}
            allowDecimal={false}
            {...form.getInputProps('years')}
          />
          <Select
            label={t('assumptions.counts')}
            allowDeselect={false}
            data={(['sales', 'margin'] as const).map((value) => ({
              value,
              label: t(`assumptions.${value}`),
            }))}
            {...form.getInputProps('counts')}
          />
          <NumberInput
            label={t('assumptions.advertising')}
            {...amount}
            {...form.getInputProps('advertising')}
          />
          <NumberInput
            label={t('assumptions.sellingPerOrder')}
            {...amount}
            {...form.getInputProps('sellingPerOrder')}
          />
          <NumberInput
            label={t('assumptions.sellingShare')}
            {...percent}
            {...form.getInputProps('sellingShare')}
          />
          <NumberInput
            label={t('assumptions.discountRate')}
            {...percent}
            {...form.getInputProps('discountRate')}
          />
          <TextInput
            type="date"
            label={t('assumptions.holdoutFrom')}
            description={t('assumptions.holdoutHint')}
            {...form.getInputProps('holdoutFrom')}
          />
        </SimpleGrid>
        <Button type="submit" mt="md" loading={save.isPending} disabled={!form.isDirty()}>
          {t('ui:save')}
        </Button>
      </form>
    </Card>
  );
}

/** Amounts in whole units and shares in per cent, as people write them. */
function toForm(assumptions: ValueAssumptions, currency: string) {
  const { advertisingMinor, sellingPerOrderMinor, sellingShare, discountRate } = assumptions;
  return {
    ...{ years: assumptions.years, fewestYears: assumptions.fewestYears, counts: assumptions.counts },
    advertising: advertisingMinor / minorPerUnit(currency),
    sellingPerOrder: sellingPerOrderMinor / minorPerUnit(currency),
    sellingShare: sellingShare * 100,
    discountRate: discountRate * 100,
    holdoutFrom: assumptions.holdoutFrom ?? '',
  };
}

/** A field left empty counts as nothing. */
function fromForm(values: ReturnType<typeof toForm>, currency: string): ValueAssumptions {
  const minor = (units: number) => Math.round(Number(units) * minorPerUnit(currency));
  const years = Math.max(1, Number(values.years));
  return {
    years,
    fewestYears: Math.min(years, Math.max(1, Number(values.fewestYears))),
    counts: values.counts,
    advertisingMinor: minor(values.advertising),
    sellingPerOrderMinor: minor(values.sellingPerOrder),
    sellingShare: Number(values.sellingShare) / 100,
    discountRate: Number(values.discountRate) / 100,
    holdoutFrom: values.holdoutFrom || null,
  };
}
