import type { ReactNode } from 'react';
import classes from './interval-rows.module.css';

type IntervalRow = {
  key: string;
  name: ReactNode;
  /** Shares of one; `interval` is where they likely lie, `before` where they lay last time. */
  share: number;
  interval: { low: number; high: number } | null;
  before?: number;
  text: ReactNode;
};

/** Shares as marks, each with its interval; `most` is where the picture ends. */
export function IntervalRows({ rows, most = 1 }: { rows: readonly IntervalRow[]; most?: number }) {
  const at = (share: number) => `${(share / most) * 100}%`;
  return (
    <dl className={classes.rows}>
      {rows.map(({ key, name, share, interval, before, text }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <span className={classes.track} aria-hidden>
              {interval && <i style={{ left: at(interval.low), width: at(interval.high - interval.low) }} />}
              {before !== undefined && <s style={{ left: at(before) }} />}
              <b style={{ left: at(share) }} />
            </span>
            <span className={classes.text}>{text}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
