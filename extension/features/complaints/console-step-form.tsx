import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type Complaint, ComplaintVerdict } from '../../../shared/features/complaints/model.ts';
import { nextSteps } from '../../../shared/features/complaints/next-steps.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { useCauseChoices } from './console-cause-name.ts';
import { answerDueOn, answerTo } from './owed-answer.ts';

/** What may follow, with what each step wants to know. */
export function StepForm({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  const today = useToday();
  const directory = useDirectory();
  const causes = useCauseChoices();
  const steps = nextSteps(complaint.state);
  const form = useForm({
    initialValues: {
      kind: steps[0]!,
      words: '',
      doneOn: today,
      verdict: null as ComplaintVerdict | null,
      causeId: complaint.causeId,
      dueOn: answerDueOn(today, directory),
    },
  });
  const take = useAction(api.complaints.step.mutationOptions(), { done: t('noted') });
  const { kind, verdict, words } = form.values;
  const isReady = kind === 'checked' ? verdict !== null : kind !== 'solved' || words.trim() !== '';
  const send = ({ dueOn, ...said }: typeof form.values) => {
    const answer = kind === 'reopened' ? answerTo(t, { ...complaint, dueOn, promiseId: newId() }) : null;
    const { id: complaintId, customerId } = complaint;
    take.mutate({ id: newId(), complaintId, customerId, ...said, answer });
  };
  return (
    <form onSubmit={form.onSubmit(send)}>
      <Stack gap="sm">
        <SegmentedControl
          fullWidth
          aria-label={t('complaintsConsole:nextStep')}
          data={steps.map((value) => ({ value, label: t(`stepTitle.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        {kind === 'checked' && (
          <>
            <Text size="sm" fw={600}>
              {t('verdictLabel')}
            </Text>
            <SegmentedControl
              aria-label={t('verdictLabel')}
              data={ComplaintVerdict.options.map((value) => ({ value, label: t(`verdict.${value}`) }))}
              value={verdict ?? ''}
              onChange={(value) => form.setFieldValue('verdict', ComplaintVerdict.parse(value))}
            />
          </>
        )}
        <Textarea
          label={t(`stepWords.${kind}`)}
          required={kind === 'solved'}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('words')}
        />
        <Group grow align="flex-end">
          <DatePickerInput
            label={t('complaintsConsole:doneOn')}
            required
            maxDate={today}
            minDate={complaint.receivedOn}
            {...form.getInputProps('doneOn')}
          />
          {kind === 'reopened' ? (
            <DatePickerInput label={t('dueOn')} required minDate={today} {...form.getInputProps('dueOn')} />
          ) : (
            <Select
              label={t('cause')}
              placeholder={t('noCause')}
              clearable
              data={causes}
              {...form.getInputProps('causeId')}
            />
          )}
        </Group>
        <Group justify="flex-end">
          <Button type="submit" disabled={!isReady} loading={take.isPending}>
            {t('ui:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
