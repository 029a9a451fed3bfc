import { useId } from 'react';
import styles from './field.module.css';

/** One of a few, as pills; arrow keys move between them. */
export function Choices<V extends string>(given: {
  label: string;
  value: V | null;
  options: readonly { value: V; label: string }[];
  choose: (value: V) => void;
  hint?: string;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{given.label}</legend>
      <div className={styles.options}>
        {given.options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={option.value === given.value}
              onChange={() => given.choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {given.hint && <small>{given.hint}</small>}
    </fieldset>
  );
}
