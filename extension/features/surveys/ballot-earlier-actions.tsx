import { useTranslation } from 'react-i18next';
import type { EarlierActions } from '../../../shared/features/surveys/action.ts';
import styles from './ballot.module.css';
import { BallotActions } from './ballot-actions.tsx';
import { useWords } from './use-words.ts';

/** What came of the last survey, before somebody answers the next. */
export function BallotEarlierActions({ earlier }: { earlier: EarlierActions }) {
  const { t } = useTranslation('surveyActions');
  const words = useWords();
  return (
    <section className={styles.earlier}>
      <h2>{t('since', { title: words(earlier.title) })}</h2>
      {earlier.actions.length === 0 && <p>{t('sinceNone')}</p>}
      <BallotActions actions={earlier.actions} />
    </section>
  );
}
