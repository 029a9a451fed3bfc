import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionDays, type SurveyAction } from '../../../shared/features/surveys/action.ts';
import { daysBetween } from '../../../shared/time/day.ts';
import { useDirectory, useHasRole } from '../../pages/console/directory-context.ts';
import { useToday } from '../../ui/clock.tsx';
import { useFormat } from '../../ui/format.ts';
import { AnnounceActionDialog } from './announce-action-dialog.tsx';
import type { ReleasedResults } from './released-results.ts';

import frame from './results.module.css';
import classes from './results-actions.module.css';
import { SettleActionDialog } from './settle-action-dialog.tsx';
import { useWords } from './use-words.ts';

/** What follows from the results, and what was done after the last ones. */
export function ResultsActions({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const today = useToday();
  const titleId = useId();
  const isHr = useHasRole('hr', 'administrator');
  const [isAnnouncing, announcing] = useDisclosure(false);
  const { actions, before, release } = results;
  const days = daysBetween(release.releasedOn, today);
  return (
    <section className={frame.section} aria-labelledby={titleId}>
      <Group justify="space-between" mb="xs">
        <Title order={2} id={titleId}>
          {t('action.title')}
        </Title>
        {isHr && (
          <Button size="xs" onClick={announcing.open}>
            {t('action.add')}
          </Button>
        )}
      </Group>
      {actions.length === 0 && (
        <Text c={days > actionDays ? 'var(--late)' : 'dimmed'}>
          {days > actionDays ? t('action.overdue', { count: days }) : t('action.none')}
        </Text>
      )}
      <ActionList actions={actions} results={results} />
      {before && before.actions.length > 0 && (
        <>
          <Text fw={600} mt="md">
            {t('action.before')}
          </Text>
          <ActionList actions={before.actions} results={null} />
        </>
      )}
      {isAnnouncing && <AnnounceActionDialog results={results} onClose={announcing.close} />}
    </section>
  );
}

/** `results` names the groups; actions of another round go without. */
function ActionList({
  actions,
  results,
}: {
  actions: readonly SurveyAction[];
  results: ReleasedResults | null;
}) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const words = useWords();
  const { me } = useDirectory();
  const isHr = useHasRole('hr', 'administrator');
  const [settling, setSettling] = useState<SurveyAction | null>(null);
  return (
    <>
      <ul className={classes.actions}>
        {actions.map((action) => {
          const cut = results?.manifest.cuts.find(({ id }) => id === action.cutId);
          return (
            <li key={action.id}>
              <div>
                <b>{action.what}</b>
                <small>
                  {[
                    t(`subject.${action.subject}`),
                    ...(cut ? [words(cut.name)] : []),
                    t('action.due', { owner: action.ownerName, dueOn: format.day(action.dueOn) }),
                  ].join(' · ')}
                </small>
                {action.outcome && <span>{action.outcome}</span>}
              </div>
              <span data-state={action.state}>{t(`action.state.${action.state}`)}</span>
              {action.state === 'open' && (isHr || action.ownerId === me.id) && (
                <Button size="compact-sm" variant="default" onClick={() => setSettling(action)}>
                  {t('action.settle')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {settling && <SettleActionDialog action={settling} onClose={() => setSettling(null)} />}
    </>
  );
}
