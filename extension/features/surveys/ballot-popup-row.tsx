import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../shared/time/day.ts';
import { Button } from '../../ui/plain/button.tsx';
import type { BallotNotice } from './ballot-notice.ts';
import styles from './ballot-popup-row.module.css';
import { useWords } from './use-words.ts';

/** A survey that is open or was counted: one line, never in the way. */
export function BallotRow(given: {
  notice: BallotNotice | null;
  remind: (roundId: string, isReminding: boolean) => Promise<void>;
}) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { notice, remind } = given;
  if (!notice) return null;
  const { state, title, closesOn, isReminder, roundId, before } = notice;
  return (
    <section className={styles.row} data-tone={isReminder ? 'due' : state} aria-label={t('notice.label')}>
      <span>
        {t(isReminder ? 'notice.soon' : `notice.${state}`, {
          title: words(title),
          closesOn: dayNumber(closesOn),
        })}
        {before && <small>{t('surveyActions:sinceBrief', before)}</small>}
      </span>
      <a href="/ballot.html" target="_blank" rel="noreferrer">
        {t(state === 'open' ? 'notice.answer' : 'notice.show')}
      </a>
      {isReminder && (
        <Button look="quiet" onClick={() => void remind(roundId, false)}>
          {t('notice.quiet')}
        </Button>
      )}
    </section>
  );
}
