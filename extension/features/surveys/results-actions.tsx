import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { daysWithoutAction } from '../../../shared/features/surveys/action.ts';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { useToday } from '../../ui/clock.tsx';
import { ActionList } from './action-list.tsx';
import { AnnounceActionDialog } from './announce-action-dialog.tsx';
import type { ReleasedResults } from './released-results.ts';

import frame from './results.module.css';

/** What follows from the results, and what was done after the last ones. */
export function ResultsActions({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const today = useToday();
  const titleId = useId();
  const isHr = useHasRole('hr', 'administrator');
  const [isAnnouncing, announcing] = useDisclosure(false);
  const { actions, before, release } = results;
  const days = daysWithoutAction({ releasedOn: release.releasedOn, actions }, today);
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
      {days !== null && <Text c="var(--late)">{t('surveyActions:alone', { count: days })}</Text>}
      {days === null && actions.length === 0 && <Text c="dimmed">{t('action.none')}</Text>}
      <ActionList actions={actions} cuts={results.manifest.cuts} />
      {before && before.actions.length > 0 && (
        <>
          <Text fw={600} mt="md">
            {t('action.before')}
          </Text>
          <ActionList actions={before.actions} cuts={[]} />
        </>
      )}
      {isAnnouncing && <AnnounceActionDialog results={results} onClose={announcing.close} />}
    </section>
  );
}
