import { Button, Fieldset, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SayAndDoRules, type Side, sides } from '../../../shared/features/loyalty/say-and-do/model.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';

/** Everybody may read how the indices are reckoned; managers decide it. */
export function IndexRulesForm({ mayChange }: { mayChange: boolean }) {
  const rules = useQuery(api.sayAndDo.rules.queryOptions());
  if (rules.isPending) return <LoadingRows count={4} />;
  if (rules.error) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  return <RulesForm rules={rules.data} mayChange={mayChange} />;
}

function RulesForm({ rules, mayChange }: { rules: SayAndDoRules; mayChange: boolean }) {
  const { t } = useTranslation('sayAndDo');
  const form = useForm<SayAndDoRules>({ initialValues: rules });
  const save = useAction(api.sayAndDo.saveRules.mutationOptions(), { done: t('index.saved') });
  const numbers = (side: Side) => (
    <Fieldset legend={t('index.weights', { side: t(`side.${side}`) })}>
      <Stack gap="xs">
        {sides[side].map((component) => (
          <NumberInput
            key={component}
            size="xs"
            label={t(`component.${component}`)}
            min={0}
            max={10}
            step={0.5}
            {...form.getInputProps(`weights.${component}`)}
          />
        ))}
        <NumberInput
          size="xs"
          label={t(side === 'stated' ? 'index.minimumStated' : 'index.minimumBehavioural')}
          min={1}
          max={20}
          allowDecimal={false}
          {...form.getInputProps(`minimumEvidence.${side}`)}
        />
      </Stack>
    </Fieldset>
  );
  return (
    <Card title={t('index.title')}>
      <Text size="sm" c="dimmed" mb="md" maw={640}>
        {t('index.intro')}
      </Text>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Fieldset disabled={!mayChange} variant="unstyled">
          <Stack maw={720}>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {numbers('stated')}
              {numbers('behavioural')}
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <NumberInput
                label={t('index.windowMonths')}
                min={3}
                max={60}
                allowDecimal={false}
                {...form.getInputProps('windowMonths')}
              />
              <NativeSelect
                label={t('index.segmentBy')}
                data={SayAndDoRules.shape.segmentBy.options.map((value) => ({
                  value,
                  label: t(`index.by.${value}`),
                }))}
                {...form.getInputProps('segmentBy')}
              />
            </SimpleGrid>
            {mayChange && (
              <Group>
                <Button type="submit" loading={save.isPending}>
                  {t('ui:save')}
                </Button>
              </Group>
            )}
          </Stack>
        </Fieldset>
      </form>
    </Card>
  );
}
