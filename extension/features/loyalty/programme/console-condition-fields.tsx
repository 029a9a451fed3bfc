import { Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { freshComparison } from '../../../../shared/features/loyalty/programme/facts.ts';
import type {
  Condition,
  ConditionGroup,
  Programme,
} from '../../../../shared/features/loyalty/programme/model.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { ComparisonFields } from './console-comparison-fields.tsx';

type Form = UseFormReturnType<Programme>;

/** Who gets a level: comparisons, and groups of them. */
export function ConditionFields({
  form,
  path,
  condition,
}: {
  form: Form;
  path: string;
  condition: Condition;
}) {
  const { t } = useTranslation('programme');
  const { currency } = useDirectory().settings;
  const addGroup = () => {
    const comparisons = [freshComparison('orders', currency)];
    form.insertListItem(`${path}.groups`, { match: 'any', comparisons } satisfies ConditionGroup);
  };
  return (
    <GroupFields
      form={form}
      path={path}
      group={condition}
      isMatchAsked={condition.comparisons.length + condition.groups.length > 1}
      add={
        <Button size="compact-sm" variant="subtle" onClick={addGroup}>
          {t('editor.addGroup')}
        </Button>
      }
    >
      {condition.groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own, and all their state is the form's.
        <Paper key={index} withBorder p="sm">
          <GroupFields form={form} path={`${path}.groups.${index}`} group={group} isMatchAsked>
            {group.comparisons.length === 0 && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                style={{ alignSelf: 'flex-start' }}
                onClick={() => form.removeListItem(`${path}.groups`, index)}
              >
                {t('editor.removeComparison')}
              </Button>
            )}
          </GroupFields>
        </Paper>
      ))}
    </GroupFields>
  );
}

type GroupFieldsProps = {
  form: Form;
  path: string;
  group: ConditionGroup;
  isMatchAsked: boolean;
  add?: ReactNode;
  children: ReactNode;
};

function GroupFields({ form, path, group, isMatchAsked, add, children }: GroupFieldsProps) {
  const { t } = useTranslation('programme');
  const { currency } = useDirectory().settings;
  const list = `${path}.comparisons`;
  return (
    <Stack gap="xs">
      {isMatchAsked && (
        <SegmentedControl
          size="xs"
          aria-label={t('editor.match')}
          style={{ alignSelf: 'flex-start' }}
          data={[
            { value: 'all', label: t('editor.matchAll') },
            { value: 'any', label: t('editor.matchAny') },
          ]}
          {...form.getInputProps(`${path}.match`)}
        />
      )}
      {group.comparisons.map((comparison, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: comparisons have no name of their own, and all their state is the form's.
        <ComparisonFields key={index} form={form} path={list} index={index} comparison={comparison} />
      ))}
      {children}
      {form.errors[list] && (
        <Text size="sm" c="red">
          {form.errors[list]}
        </Text>
      )}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => form.insertListItem(list, freshComparison('orders', currency))}
        >
          {t('editor.addComparison')}
        </Button>
        {add}
      </Group>
    </Stack>
  );
}
