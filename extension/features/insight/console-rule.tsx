import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { InsightRule } from '../../../shared/features/insight/model.ts';
import { pageClient } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';

/** By which rule a customer counts as lost, in words. */
export function RuleCard({ rule, mayChange }: { rule: InsightRule; mayChange: boolean }) {
  const { t } = useTranslation('insight');
  const [isChanging, changing] = useDisclosure(false);
  return (
    <Card
      title={t('rule.title')}
      action={
        mayChange && (
          <Button size="compact-sm" variant="subtle" onClick={changing.open}>
            {t('rule.change')}
          </Button>
        )
      }
    >
      <Text>
        {t('rule.sentence', {
          ...{ times: rule.rhythmTimes, least: rule.leastDays, newcomer: rule.newcomerDays },
        })}
      </Text>
      <Text size="sm" c="dimmed" mt={6}>
        {t('rule.how')}
      </Text>
      {isChanging && <RuleDialog rule={rule} onClose={changing.close} />}
    </Card>
  );
}

function RuleDialog({ rule, onClose }: { rule: InsightRule; onClose: () => void }) {
  const { t } = useTranslation('insight');
  const form = useForm<InsightRule>({ initialValues: rule });
  const save = useAction(
    {
      mutationFn: async (said: InsightRule) => {
        await pageClient.insight.saveRule.mutate(said);
        await pageClient.reckonings.ask.mutate({ subject: 'insight' });
      },
    },
    { done: t('rule.saved'), onDone: onClose },
  );
  const field = (name: keyof InsightRule, label: string, bounds: { min: number; max: number }) => (
    <NumberInput label={label} required {...bounds} {...form.getInputProps(name)} />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rule.change')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          {field('rhythmTimes', t('rule.times'), { min: 1, max: 20 })}
          {field('leastDays', t('rule.least'), { min: 1, max: 3650 })}
          {field('newcomerDays', t('rule.newcomer'), { min: 1, max: 3650 })}
          <Group grow align="flex-end">
            {field('keepableLowPercent', t('rule.keepableLow'), { min: 0, max: 100 })}
            {field('keepableHighPercent', t('rule.keepableHigh'), {
              ...{ min: form.values.keepableLowPercent, max: 100 },
            })}
          </Group>
          <Text size="sm" c="dimmed">
            {t('rule.keepableHint')}
          </Text>
          <FormButtons isPending={save.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
