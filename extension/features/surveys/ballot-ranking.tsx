import { useTranslation } from 'react-i18next';
import type { ItemOf } from '../../../shared/features/surveys/instrument.ts';
import styles from './ballot.module.css';
import { useWords } from './use-words.ts';

/** Ranked by pressing in order: works with one thumb, by keyboard and without dragging. */
export function BallotRanking(given: {
  item: ItemOf<'ranking'>;
  ranked: readonly string[];
  set: (ranked: string[]) => void;
}) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { item, ranked, set } = given;
  const press = (id: string) =>
    set(ranked.includes(id) ? ranked.filter((each) => each !== id) : [...ranked, id]);
  return (
    <>
      <small>{t('rankHint')}</small>
      <div className={styles.options}>
        {item.options.map(({ id, text }) => {
          const place = ranked.indexOf(id) + 1;
          return (
            <button key={id} type="button" aria-pressed={place > 0} onClick={() => press(id)}>
              <b>{place || '–'}</b> {words(text)}
            </button>
          );
        })}
      </div>
    </>
  );
}
