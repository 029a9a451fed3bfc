import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './form-shell.module.css';

/** Fields, what went wrong, and the two ways out. Enter in a one-line field, or Ctrl/⌘ + Enter anywhere, submits. */
export function FormShell(given: {
  submitLabel: string;
  cancelLabel: string;
  isReady: boolean;
  problem: string | null;
  submit: () => void;
  cancel: () => void;
  children: ReactNode;
}) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given.isReady) given.submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      {given.children}
      {given.problem && (
        <p role="alert" className={styles.problem}>
          {given.problem}
        </p>
      )}
      <div className={styles.ways}>
        <Button type="submit" look="primary" disabled={!given.isReady}>
          {given.submitLabel}
        </Button>
        <Button look="quiet" onClick={given.cancel}>
          {given.cancelLabel}
        </Button>
        <kbd>Esc</kbd>
      </div>
    </form>
  );
}
