import type { Card, Directory } from '../../../../shared/features/sync/model.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import { useValueLines } from './use-value-lines.ts';
import styles from './value-lines.module.css';

type ValueLinesProps = { card: Pick<Card, 'facts' | 'loyalty'>; directory: Directory; today: Day };

/** What the buyer is worth, whether they still buy and when the next order is due, each with where it comes from. */
export function ValueLines({ card, directory, today }: ValueLinesProps) {
  const lines = useValueLines(directory, today)(card);
  return (
    <dl className={styles.lines}>
      {lines.map(({ name, value, note, source }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note && <span className={styles.quiet}> · {note}</span>}
          </dd>
          {source && <dd className={styles.source}>{source}</dd>}
        </div>
      ))}
    </dl>
  );
}
