import { useTranslation } from 'react-i18next';
import { resultsAddress } from '../../../shared/features/surveys/results-address.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import { Button } from '../../ui/plain/button.tsx';
import type { BallotNotice } from './ballot-notice.ts';
import styles from './ballot-popup-row.module.css';
import { useWords } from './use-words.ts';

/** A survey that is open, was counted or has results: one line, never in the way. */
export function BallotRow(given: {
  notice: BallotNotice | null;
  serverUrl: string;
  remind: (roundId: string, isReminding: boolean) => Promise<void>;
}) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { notice, serverUrl, remind } = given;
  if (!notice) return null;
  const { state, title, closesOn, isReminder, roundId, actions } = notice;
  return (
    <section className={styles.row} data-tone={isReminder ? 'due' : state} aria-label={t('notice.label')}>
      <span>
        {t(isReminder ? 'notice.soon' : `notice.${state}`, {
          title: words(title),
          closesOn: dayNumber(closesOn),
        })}
        {actions && (
          <small>
            {t(state === 'released' ? 'surveyActions:followsBrief' : 'surveyActions:sinceBrief', actions)}
          </small>
        )}
      </span>
      {state === 'released' && (
        <a href={resultsAddress(serverUrl, roundId)} target="_blank" rel="noreferrer">
          {t('readResults')}
        </a>
      )}
      <a href="/ballot.html" target="_blank" rel="noreferrer">
        {t(state === 'open' ? 'notice.answer' : state === 'released' ? 'notice.check' : 'notice.show')}
      </a>
      {isReminder && (
        <Button look="quiet" onClick={() => void remind(roundId, false)}>
          {t('notice.quiet')}
        </Button>
      )}
    </section>
  );
}
