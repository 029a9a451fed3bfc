import { useTranslation } from 'react-i18next';
import type { LevelGlance } from '../../../../shared/features/loyalty/programme/level-glance.ts';
import type { NamedLevel } from '../../../../shared/features/loyalty/programme/model.ts';
import { useFormat } from '../../../ui/format.ts';
import styles from './level-lines.module.css';
import { useProgrammeWords } from './use-programme-words.ts';

type LevelLinesProps = { glance: LevelGlance; levels: readonly NamedLevel[] };

/** The level, how long it stays where it is in danger, what it gives, and the way to the next. */
export function LevelLines({ glance, levels }: LevelLinesProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const levelOf = (levelId: string | null) => levels.find(({ id }) => id === levelId);
  const level = levelOf(glance.levelId);
  const next = glance.next && levelOf(glance.next.levelId);
  return (
    <div className={styles.lines}>
      <p>
        <strong>{words.name(level)}</strong>{' '}
        {level && (
          <span className={styles.quiet}>{t('sinceDate', { date: format.day(glance.sinceOn) })}</span>
        )}
        {glance.of === 'company' && <span className={styles.quiet}> · {t('ofCompany')}</span>}
      </p>
      {glance.fallsOn && (
        <p className={styles.falls}>{t('staysUntil', { date: format.day(glance.fallsOn) })}</p>
      )}
      {next && glance.next && (
        <p>{t('next', { level: words.name(next), gaps: words.gaps(glance.next.gaps) })}</p>
      )}
      {level && words.benefits(level) && <p className={styles.quiet}>{words.benefits(level)}</p>}
    </div>
  );
}
