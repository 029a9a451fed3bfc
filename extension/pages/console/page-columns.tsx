import type { ReactNode } from 'react';
import classes from './page-columns.module.css';

/** What the page is about, and a narrower column beside it that moves below on small screens. */
export function PageColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{main}</div>
      <div className={classes.column}>{side}</div>
    </div>
  );
}
