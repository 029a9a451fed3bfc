import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyAction } from '../../../shared/features/surveys/action.ts';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import { useDirectory, useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import classes from './results-actions.module.css';
import { SettleActionDialog } from './settle-action-dialog.tsx';
import { useActionState } from './use-action-state.ts';
import { useWords } from './use-words.ts';

/** `cuts` names the groups; actions of another round go without. */
export function ActionList({
  actions,
  cuts,
}: {
  actions: readonly SurveyAction[];
  cuts: readonly Pick<Cut, 'id' | 'name'>[];
}) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  const actionState = useActionState();
  const [settling, setSettling] = useState<SurveyAction | null>(null);
  return (
    <>
      <ul className={classes.actions}>
        {actions.map((action) => {
          const cut = cuts.find(({ id }) => id === action.cutId);
          const facts = [t(`subject.${action.subject}`), ...(cut ? [words(cut.name)] : []), action.ownerName];
          return (
            <li key={action.id}>
              <div>
                <b>{action.what}</b>
                <small>{facts.join(' · ')}</small>
                {action.outcome && <span>{action.outcome}</span>}
              </div>
              <span data-state={action.state}>{actionState(action)}</span>
              <Verbs action={action} settle={() => setSettling(action)} />
            </li>
          );
        })}
      </ul>
      {settling && <SettleActionDialog action={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

/** For its owner and whoever runs surveys, while it is not settled. */
function Verbs({ action, settle }: { action: SurveyAction; settle: () => void }) {
  const { t } = useTranslation('surveyResults');
  const { me } = useDirectory();
  const runsSurveys = useHasRole('hr', 'administrator');
  const begin = useAction(api.surveys.beginAction.mutationOptions(), { done: t('action.begun') });
  const { id, state, ownerId, what } = action;
  if ((state !== 'open' && state !== 'begun') || (!runsSurveys && ownerId !== me.id)) return null;
  return (
    <Group gap={6}>
      {state === 'open' && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('action.begin')}: ${what}`}
          loading={begin.isPending}
          onClick={() => begin.mutate({ id })}
        >
          {t('action.begin')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('action.settle')}: ${what}`}
        onClick={settle}
      >
        {t('action.settle')}
      </Button>
    </Group>
  );
}
