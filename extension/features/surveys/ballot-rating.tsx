import { useId } from 'react';
import type { ItemOf } from '../../../shared/features/surveys/instrument.ts';
import styles from './ballot.module.css';
import { useWords } from './use-words.ts';

/** More than this many stand in two rows on a phone. */
const mostInARow = 7;

export function BallotRating(given: {
  scale: Pick<ItemOf<'rating'>, 'min' | 'max' | 'lowEnd' | 'highEnd'>;
  value: number | null;
  set: (value: number) => void;
}) {
  const words = useWords();
  const name = useId();
  const { min, max, lowEnd, highEnd } = given.scale;
  const values = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const columns = values.length > mostInARow ? Math.ceil(values.length / 2) : values.length;
  return (
    <>
      <div className={styles.rating} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {values.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={given.value === value}
              onChange={() => given.set(value)}
            />
            {value}
            {value === min && <span className="visually-hidden"> {words(lowEnd)}</span>}
            {value === max && <span className="visually-hidden"> {words(highEnd)}</span>}
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <small>{words(lowEnd)}</small>
        <small>{words(highEnd)}</small>
      </div>
    </>
  );
}
