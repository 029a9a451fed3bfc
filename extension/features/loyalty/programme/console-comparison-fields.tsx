import { ActionIcon, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { factRules, freshComparison } from '../../../../shared/features/loyalty/programme/facts.ts';
import {
  type Comparison,
  FactWindow,
  type Programme,
  ProgrammeFact,
} from '../../../../shared/features/loyalty/programme/model.ts';
import { minorPerUnit } from '../../../../shared/money/minor-units.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';

type ComparisonFieldsProps = {
  form: UseFormReturnType<Programme>;
  /** Of the list it stands in. */
  path: string;
  index: number;
  comparison: Comparison;
};

/** What is measured, over which time, and how much of it is asked. */
export function ComparisonFields({ form, path, index, comparison }: ComparisonFieldsProps) {
  const { t } = useTranslation('programme');
  const { currency } = useDirectory().settings;
  const { fact, op, value } = comparison;
  const { unit, isOverTime } = factRules[fact];
  const per = unit === 'money' ? minorPerUnit(currency) : 1;
  const own = `${path}.${index}`;
  const suffix = unit === 'money' ? ` ${currency}` : unit === 'percent' ? ' %' : '';
  const problem = ['op', 'window', 'currency'].map((field) => form.errors[`${own}.${field}`]).find(Boolean);
  return (
    <Group align="flex-start" gap="xs">
      <NativeSelect
        aria-label={t('editor.fact')}
        data={ProgrammeFact.options.map((one) => ({ value: one, label: t(`fact.${one}`) }))}
        value={fact}
        error={problem}
        onChange={(event) =>
          form.setFieldValue(own, freshComparison(ProgrammeFact.parse(event.currentTarget.value), currency))
        }
      />
      {isOverTime && (
        <NativeSelect
          aria-label={t('editor.window')}
          data={FactWindow.options.map((one) => ({ value: one, label: t(`window.${one}`) }))}
          {...form.getInputProps(`${own}.window`)}
        />
      )}
      <Text size="sm" pt={7}>
        {t(op === 'at-least' ? 'editor.atLeast' : 'editor.atMost')}
      </Text>
      <NumberInput
        aria-label={`${t('editor.value')}: ${t(`fact.${fact}`)}`}
        w={150}
        min={0}
        suffix={suffix}
        thousandSeparator=","
        value={value / per}
        error={form.errors[`${own}.value`]}
        onChange={(entered) => form.setFieldValue(`${own}.value`, Math.round(Number(entered) * per))}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={3}
        aria-label={`${t('editor.removeComparison')}: ${t(`fact.${fact}`)}`}
        onClick={() => form.removeListItem(path, index)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
