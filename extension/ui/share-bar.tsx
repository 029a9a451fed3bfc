import { useFormat } from './format.ts';
import classes from './share-bar.module.css';

/** A share of one, with the rest in the colour of what went wrong. */
export function ShareBar({ share, label }: { share: number; label: string }) {
  const format = useFormat();
  return (
    <div className={classes.bar} role="img" aria-label={`${label}: ${format.percent(share)}`}>
      <i style={{ width: `${share * 100}%` }} />
      <i style={{ width: `${(1 - share) * 100}%` }} />
    </div>
  );
}
