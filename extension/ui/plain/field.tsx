import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

type Control = { id: string; className: string | undefined; 'aria-describedby'?: string };

/** A label over a control, with what is wrong or helpful below. */
export function Field(given: { label: string; hint?: string; children: (control: Control) => ReactNode }) {
  const id = useId();
  const hintId = given.hint ? `${id}hint` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{given.label}</label>
      {given.children({ id, className: styles.control, 'aria-describedby': hintId })}
      {given.hint && <small id={hintId}>{given.hint}</small>}
    </div>
  );
}
