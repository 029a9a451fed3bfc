import { Button, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { LoggedKind } from '../../../../shared/features/interactions/model.ts';
import type { EffortMinutes } from '../../../../shared/features/loyalty/tiers/model.ts';
import { api } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';
import { Card } from '../../../ui/card.tsx';

/** What the organisation takes each kind of word to cost in time. */
export function MinutesForm({ minutes }: { minutes: EffortMinutes }) {
  const { t } = useTranslation('tiers');
  const form = useForm({ initialValues: minutes });
  const save = useAction(api.tiers.changeMinutes.mutationOptions(), { done: t('minutes.saved') });
  return (
    <Card title={t('minutes.title')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('minutes.hint')}
          </Text>
          <SimpleGrid cols={{ base: 2, sm: 4 }}>
            {LoggedKind.options.map((kind) => (
              <NumberInput
                key={kind}
                label={t(`interactions:kind.${kind}`)}
                min={0}
                max={1440}
                required
                {...form.getInputProps(kind)}
              />
            ))}
          </SimpleGrid>
          <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('ui:save')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
