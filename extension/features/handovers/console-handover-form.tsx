import { Button, Progress, Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { HandoverExtent } from '../../../shared/features/handovers/model.ts';
import { Card } from '../../ui/card.tsx';
import { useHandOver } from './use-hand-over.ts';
import { useReceivers } from './use-receivers.ts';

type HandoverFormProps = {
  fromId: string;
  total: number;
  exceptions: ReadonlyMap<string, string>;
  extent: HandoverExtent;
  onExtent: (extent: HandoverExtent) => void;
};

export function HandoverForm({ fromId, total, exceptions, extent, onExtent }: HandoverFormProps) {
  const { t } = useTranslation('handovers');
  const receivers = useReceivers(fromId);
  const form = useForm({ initialValues: { toId: null as string | null, reason: '' } });
  const run = useHandOver(total);
  return (
    <Card title={t('extentLabel')}>
      <form
        onSubmit={form.onSubmit(({ toId, reason }) => {
          if (!toId) return;
          const given = [...exceptions].map(([customerId, receiverId]) => ({ customerId, toId: receiverId }));
          run.mutate({ fromId, extent, toId, exceptions: given, reason });
        })}
      >
        <Stack>
          <Radio.Group
            aria-label={t('extentLabel')}
            value={extent}
            onChange={(value) => onExtent(value as HandoverExtent)}
          >
            <Stack gap={6}>
              {HandoverExtent.options.map((value) => (
                <Radio key={value} value={value} label={t(`extent.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('to')}
              description={t('toHint')}
              required
              searchable
              data={receivers}
              {...form.getInputProps('toId')}
            />
            <TextInput
              label={t('reason')}
              description={t('reasonHint')}
              required
              maxLength={500}
              {...form.getInputProps('reason')}
            />
          </SimpleGrid>
          {run.isPending && (
            <div role="status">
              <Progress value={total === 0 ? 0 : (run.done / total) * 100} aria-label={t('run')} />
              <Text size="sm" c="dimmed" mt={4}>
                {t('running', { done: run.done, total })}
              </Text>
            </div>
          )}
          <Button
            type="submit"
            disabled={total === 0}
            loading={run.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('run')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
