import type { ReactNode } from 'react';
import styles from './folded-section.module.css';

/** A part of the panel that most readers do not need: one line until it is opened. */
export function FoldedSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.section}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
