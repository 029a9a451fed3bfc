import { ActionIcon, Group, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Role } from '../../../shared/features/administration/model.ts';
import { type StaffFacts, valuesOf } from '../../../shared/features/administration/staff-attribute.ts';
import type { AudienceCondition } from '../../../shared/features/surveys/audience.ts';

type AudienceConditionRowProps = {
  name: string;
  facts: StaffFacts;
  condition: AudienceCondition;
  onChange: (condition: AudienceCondition) => void;
  onRemove: () => void;
};

export function AudienceConditionRow({ name, onRemove, ...given }: AudienceConditionRowProps) {
  const { t } = useTranslation('surveyAudience');
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <ConditionFields name={name} {...given} />
      <ActionIcon
        variant="subtle"
        color="red"
        size="lg"
        aria-label={t('remove', { name })}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}

function ConditionFields({
  name,
  facts,
  condition,
  onChange,
}: Omit<AudienceConditionRowProps, 'onRemove'>): ReactNode {
  const { t } = useTranslation('surveyAudience');
  if (condition.kind === 'tenure')
    return (
      <>
        <NativeSelect
          label={name}
          description={t('is')}
          style={{ flex: 1 }}
          data={(['at-least', 'less-than'] as const).map((value) => ({ value, label: t(value) }))}
          value={condition.is}
          onChange={({ currentTarget }) =>
            onChange({ ...condition, is: currentTarget.value === 'less-than' ? 'less-than' : 'at-least' })
          }
        />
        <NumberInput
          label={t('months')}
          w={110}
          min={1}
          max={600}
          allowDecimal={false}
          value={condition.months}
          onChange={(months) => onChange({ ...condition, months: Number(months) || 1 })}
        />
      </>
    );
  if (condition.kind === 'role')
    return (
      <MultiSelect
        label={name}
        style={{ flex: 1 }}
        data={Role.options.map((value) => ({ value, label: t(`administration:role.${value}`) }))}
        value={condition.isOneOf}
        onChange={(roles) => {
          const isOneOf = Role.options.filter((role) => roles.includes(role));
          if (isOneOf.length > 0) onChange({ ...condition, isOneOf });
        }}
      />
    );
  return (
    <MultiSelect
      label={name}
      style={{ flex: 1 }}
      data={valuesOf(facts, condition.attributeId).map(({ value, people }) => ({
        value,
        label: t('valueCount', { value, count: people }),
      }))}
      value={condition.isOneOf}
      onChange={(isOneOf) => isOneOf.length > 0 && onChange({ ...condition, isOneOf })}
    />
  );
}
