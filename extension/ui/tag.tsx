import type { ReactNode } from 'react';
import classes from './tag.module.css';

/** late: overdue. due: soon, waiting. good: kept. cool: information. plain: a mere fact. */
export type Tone = 'late' | 'due' | 'good' | 'cool' | 'plain';

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${classes.tag} ${classes[tone]}`}>{children}</span>;
}
