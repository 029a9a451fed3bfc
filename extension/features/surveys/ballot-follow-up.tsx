import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../../shared/features/surveys/action.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import styles from './ballot.module.css';
import { BallotActions } from './ballot-actions.tsx';

/** That the results are out, where to read them, and what follows. */
export function BallotFollowUp(given: { followUp: FollowUp; resultsAt: string | null }) {
  const { t } = useTranslation('ballot');
  const { releasedOn, actions } = given.followUp;
  return (
    <section className={styles.earlier}>
      <h2>{t('released', { releasedOn: dayNumber(releasedOn) })}</h2>
      {given.resultsAt && (
        <a className={styles.results} href={given.resultsAt} target="_blank" rel="noreferrer">
          {t('readResults')}
        </a>
      )}
      {actions.length === 0 ? <p>{t('nothingAnnounced')}</p> : <p>{t('surveyActions:follows')}</p>}
      <BallotActions actions={actions} />
    </section>
  );
}
