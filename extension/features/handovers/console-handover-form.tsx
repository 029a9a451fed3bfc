import { Button, Progress, Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { NewAbsence } from '../../../shared/features/handovers/absence.ts';
import type { HandOver } from '../../../shared/features/handovers/model.ts';
import { addDays } from '../../../shared/time/day.ts';
import { pageClient } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { type HandoverKind, handoverKinds } from './handover-kind.ts';
import { useReceivers } from './use-receivers.ts';
import { useSlices } from './use-slices.ts';

type HandoverFormProps = {
  fromId: string;
  total: number;
  exceptions: ReadonlyMap<string, string>;
  kind: HandoverKind;
  onKind: (kind: HandoverKind) => void;
};

export function HandoverForm({ fromId, total, exceptions, kind, onKind }: HandoverFormProps) {
  const { t } = useTranslation('handovers');
  const navigate = useNavigate();
  const today = useToday();
  const receivers = useReceivers(fromId);
  const form = useForm({
    initialValues: { toId: null as string | null, reason: '', fromOn: today, backOn: addDays(today, 7) },
  });
  const run = useSlices({
    next: (input: HandOver) => pageClient.handovers.handOver.mutate(input),
    said: t('done', { count: total }),
  });
  const plan = useSlices({
    begin: (absence: NewAbsence) => pageClient.absences.plan.mutate(absence),
    next: ({ id }) => pageClient.absences.proceed.mutate({ id }),
    said: t('absences:planned'),
    onDone: (_, { id }) => void navigate({ to: `/absences/${id}` }),
  });
  const isAway = kind === 'away';
  const submit = ({ toId, reason, fromOn, backOn }: typeof form.values) => {
    const given = [...exceptions].map(([customerId, receiverId]) => ({ customerId, toId: receiverId }));
    const rest = { toId, exceptions: given, reason };
    if (isAway) plan.mutate({ id: uuidv7(), staffId: fromId, fromOn, backOn, ...rest });
    else if (toId) run.mutate({ fromId, extent: kind, ...rest, toId });
  };
  const { isPending, done } = isAway ? plan : run;
  return (
    <Card title={t('extentLabel')}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          <Radio.Group
            aria-label={t('extentLabel')}
            value={kind}
            onChange={(value) => onKind(value as HandoverKind)}
          >
            <Stack gap={6}>
              {handoverKinds.map((value) => (
                <Radio key={value} value={value} label={t(`extent.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {isAway && (
              <>
                <DatePickerInput label={t('absences:from')} required {...form.getInputProps('fromOn')} />
                <DatePickerInput
                  label={t('absences:back')}
                  description={t('absences:backHint')}
                  inputWrapperOrder={['label', 'input', 'description']}
                  required
                  minDate={addDays(form.values.fromOn, 1)}
                  {...form.getInputProps('backOn')}
                />
              </>
            )}
            <Select
              label={t('to')}
              description={t(isAway ? 'absences:toHint' : 'toHint')}
              required={!isAway}
              clearable={isAway}
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
          {isPending && (
            <div role="status">
              <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={t('run')} />
              <Text size="sm" c="dimmed" mt={4}>
                {t('running', { done, total })}
              </Text>
            </div>
          )}
          <Button
            type="submit"
            disabled={total === 0}
            loading={isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {t(isAway ? 'absences:plan' : 'run')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
