import { Button, Menu, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type StaffFacts, valuesOf } from '../../../shared/features/administration/staff-attribute.ts';
import type { AudienceCondition } from '../../../shared/features/surveys/audience.ts';
import { AudienceConditionRow } from './console-audience-condition.tsx';

type AudienceConditionsProps = {
  facts: StaffFacts;
  conditions: AudienceCondition[];
  onChange: (conditions: AudienceCondition[]) => void;
};

/** What must hold of people to be asked, beyond their team; each thing once. */
export function AudienceConditions({ facts, conditions, onChange }: AudienceConditionsProps) {
  const { t } = useTranslation('surveyAudience');
  const nameOf = useConditionName(facts);
  const used = new Set(conditions.map(subjectOf));
  const left = freshConditions(facts).filter((condition) => !used.has(subjectOf(condition)));
  return (
    <Stack gap="xs" role="group" aria-label={t('title')}>
      <Text size="sm" fw={600}>
        {t('title')}
      </Text>
      <Text size="xs" c="dimmed">
        {t(facts.attributes.length > 0 ? 'hint' : 'noAttributes')}
      </Text>
      {conditions.map((condition) => (
        <AudienceConditionRow
          key={subjectOf(condition)}
          name={nameOf(condition)}
          facts={facts}
          condition={condition}
          onChange={(next) => onChange(conditions.map((each) => (each === condition ? next : each)))}
          onRemove={() => onChange(conditions.filter((each) => each !== condition))}
        />
      ))}
      {left.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {left.map((condition) => (
              <Menu.Item key={subjectOf(condition)} onClick={() => onChange([...conditions, condition])}>
                {nameOf(condition)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Stack>
  );
}

export function useConditionName({ attributes }: StaffFacts) {
  const { t } = useTranslation('surveyAudience');
  return (condition: AudienceCondition): string =>
    condition.kind === 'attribute'
      ? (attributes.find(({ id }) => id === condition.attributeId)?.name ?? t('refusal.attributeGone'))
      : t(condition.kind);
}

function subjectOf(condition: AudienceCondition): string {
  return condition.kind === 'attribute' ? condition.attributeId : condition.kind;
}

/** An attribute nobody has a value of chooses nobody. */
function freshConditions(facts: StaffFacts): AudienceCondition[] {
  return [
    ...facts.attributes.flatMap(({ id }): AudienceCondition[] => {
      const [first] = valuesOf(facts, id);
      return first ? [{ kind: 'attribute', attributeId: id, isOneOf: [first.value] }] : [];
    }),
    { kind: 'tenure', is: 'at-least', months: 12 },
    { kind: 'role', isOneOf: ['manager'] },
  ];
}
