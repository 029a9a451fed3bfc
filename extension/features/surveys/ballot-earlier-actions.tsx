import { useTranslation } from 'react-i18next';
import type { EarlierActions } from '../../../shared/features/surveys/action.ts';
import styles from './ballot.module.css';
import { useActionState } from './use-action-state.ts';
import { useWords } from './use-words.ts';

/** What came of the last survey, before somebody answers the next. */
export function BallotEarlierActions({ earlier }: { earlier: EarlierActions }) {
  const { t } = useTranslation('surveyActions');
  const words = useWords();
  const actionState = useActionState();
  return (
    <section className={styles.earlier}>
      <h2>{t('since', { title: words(earlier.title) })}</h2>
      {earlier.actions.length === 0 && <p>{t('sinceNone')}</p>}
      <ul>
        {earlier.actions.map((action) => (
          <li key={action.id}>
            {action.what}
            <small data-state={action.state}>
              {[actionState(action), ...(action.outcome ? [action.outcome] : [])].join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
