import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { Team } from '../../../shared/features/administration/model.ts';
import type { StaffFacts } from '../../../shared/features/administration/staff-attribute.ts';
import type { RoundPlan } from '../../../shared/features/surveys/round.ts';
import { addDays, daysBetween } from '../../../shared/time/day.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { AudienceConditions } from './console-audience.tsx';
import { ComparableItems } from './console-round-comparable.tsx';
import { RoundGroups } from './console-round-groups.tsx';
import type { InstrumentLine, RoundLine } from './survey-answers.ts';
import { useWords } from './use-words.ts';

type RoundFormProps = {
  planned: RoundPlan | null;
  rounds: RoundLine[];
  instruments: InstrumentLine[];
  teams: Team[];
  facts: StaffFacts;
};

/** Who is asked what and when; beside it what could be shown of their answers. */
export function RoundForm({ planned, rounds, instruments, teams, facts }: RoundFormProps) {
  const { t } = useTranslation('surveyRounds');
  const words = useWords();
  const navigate = useNavigate();
  const today = useToday();
  const begun = planned ?? freshPlan(instruments[0]!, today);
  const latest = instruments.find(({ id }) => id === begun.instrumentId);
  const form = useForm<RoundPlan>({
    initialValues: { ...begun, instrumentVersion: latest?.version ?? begun.instrumentVersion },
  });
  const plan = useAction(api.surveyRounds.plan.mutationOptions(), {
    done: t('form.saved'),
    onDone: () => void navigate({ to: '/surveys' }),
  });
  const { values } = form;
  const chosen = instruments.find(({ id }) => id === values.instrumentId);
  const earlier = rounds.filter(({ id, manifestHash }) => manifestHash && id !== values.id);
  const compared = earlier.find(({ id }) => id === values.comparedWithId)?.plan;
  const length = daysBetween(values.opensOn, values.closesOn) + 1;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <form onSubmit={form.onSubmit((round) => plan.mutate(round))}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('form.titleEn')} required lang="en" {...form.getInputProps('title.en')} />
            <TextInput
              label={t('form.titleZh')}
              required
              lang="zh-Hans"
              {...form.getInputProps('title.zh')}
            />
          </SimpleGrid>
          <Select
            label={t('form.questionnaire')}
            allowDeselect={false}
            data={instruments.map(({ id, title, version }) => ({
              value: id,
              label: t('form.questionnaireVersion', { title: words(title), version }),
            }))}
            value={values.instrumentId}
            onChange={(instrumentId) => {
              const next = instruments.find(({ id }) => id === instrumentId);
              if (next) form.setValues({ instrumentId: next.id, instrumentVersion: next.version });
            }}
          />
          {chosen && !chosen.isComplete && <Text size="sm">{t('form.incomplete')}</Text>}
          <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
            <DateInput
              label={t('form.opensOn')}
              description={t('form.daysHint')}
              required
              minDate={addDays(today, 1)}
              {...form.getInputProps('opensOn')}
            />
            <DateInput
              label={t('form.closesOn')}
              description={length > 0 ? t('form.length', { count: length }) : undefined}
              required
              minDate={values.opensOn}
              {...form.getInputProps('closesOn')}
            />
          </SimpleGrid>
          <MultiSelect
            label={t('form.audience')}
            description={t('form.audienceHint')}
            placeholder={values.teamIds ? undefined : t('form.everybody')}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.teamIds ?? []}
            onChange={(teamIds) => form.setFieldValue('teamIds', teamIds.length > 0 ? teamIds : null)}
          />
          <AudienceConditions
            facts={facts}
            conditions={values.conditions}
            onChange={(conditions) => form.setFieldValue('conditions', conditions)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
            <NumberInput
              label={t('form.minimumGroup')}
              description={t('form.minimumGroupHint')}
              min={5}
              max={100}
              allowDecimal={false}
              {...form.getInputProps('minimumGroup')}
            />
            <NumberInput
              label={t('form.minimumComments')}
              min={10}
              max={100}
              allowDecimal={false}
              {...form.getInputProps('minimumComments')}
            />
          </SimpleGrid>
          {earlier.length > 0 && (
            <Select
              label={t('form.comparedWith')}
              placeholder={t('form.comparedWithNone')}
              clearable
              clearButtonProps={{ 'aria-label': t('ui:clear') }}
              data={earlier.map((round) => ({ value: round.id, label: words(round.plan.title) }))}
              {...form.getInputProps('comparedWithId')}
            />
          )}
          {compared && <ComparableItems now={values} before={compared} />}
          <Group justify="flex-end">
            <Button type="submit" loading={plan.isPending}>
              {t('form.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Card title={t('groups.title')}>
        <RoundGroups audience={values} facts={facts} minimumGroup={values.minimumGroup} />
      </Card>
    </SimpleGrid>
  );
}

function freshPlan({ id, version }: InstrumentLine, today: string): RoundPlan {
  return {
    id: uuidv7(),
    title: { en: '', zh: '' },
    ...{ instrumentId: id, instrumentVersion: version },
    ...{ opensOn: addDays(today, 7), closesOn: addDays(today, 20) },
    ...{ teamIds: null, conditions: [], minimumGroup: 8, minimumComments: 10, comparedWithId: null },
  };
}
