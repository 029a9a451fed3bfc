import classes from './interval-bars.module.css';

type Bar = { key: string; name: string; share: number; low: number; high: number; text: string };

/** Shares of one as marks, each with the interval in which it likely lies. */
export function IntervalBars({ bars }: { bars: readonly Bar[] }) {
  return (
    <dl className={classes.bars}>
      {bars.map(({ key, name, share, low, high, text }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <span className={classes.track} aria-hidden>
              <i style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
              <b style={{ left: `${share * 100}%` }} />
            </span>
            <span className={classes.text}>{text}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
