import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../shared/features/surveys/ballot.ts';
import type { ItemOf } from '../../../shared/features/surveys/instrument.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './ballot.module.css';
import { BallotRating } from './ballot-rating.tsx';
import { useWords } from './use-words.ts';

/** A rating a row; each may be left out, and taken back. */
export function BallotMatrix(given: {
  item: ItemOf<'matrix'>;
  answer: Answer | undefined;
  set: (answer: Answer | undefined) => void;
}) {
  const { t } = useTranslation('ballot');
  const words = useWords();
  const { item, answer, set } = given;
  const ratings = typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  const clear = (rowId: string) => {
    const { [rowId]: _, ...others } = ratings;
    set(Object.keys(others).length > 0 ? others : undefined);
  };
  return (item.rows === 'units' ? [] : item.rows).map(({ id, text }) => (
    <fieldset key={id} className={styles.row}>
      <legend>{words(text)}</legend>
      <BallotRating
        scale={item}
        value={ratings[id] ?? null}
        set={(value) => set({ ...ratings, [id]: value })}
      />
      {ratings[id] !== undefined && (
        <Button look="quiet" className={styles.clear} onClick={() => clear(id)}>
          {t('clear')}
        </Button>
      )}
    </fieldset>
  ));
}
