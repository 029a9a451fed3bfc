import type { LevelGlance } from '../../../../shared/features/loyalty/programme/level-glance.ts';
import type { NamedLevel } from '../../../../shared/features/loyalty/programme/model.ts';
import styles from './level-lines.module.css';
import { useLevelLines } from './use-level-lines.ts';

type LevelLinesProps = { glance: LevelGlance; levels: readonly NamedLevel[] };

/** The level, how long it stays where it is in danger, what it gives, and the way to the next. */
export function LevelLines({ glance, levels }: LevelLinesProps) {
  const { name, since, whose, falls, next, benefits } = useLevelLines(levels)(glance);
  return (
    <div className={styles.lines}>
      <p>
        <strong>{name}</strong> {since && <span className={styles.quiet}>{since}</span>}
        {whose && <span className={styles.quiet}> · {whose}</span>}
      </p>
      {falls && <p className={styles.falls}>{falls}</p>}
      {next && <p>{next}</p>}
      {benefits && <p className={styles.quiet}>{benefits}</p>}
    </div>
  );
}
