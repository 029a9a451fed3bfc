import { useTranslation } from 'react-i18next';
import type { CardSubject, PanelCard } from '../../../panel/panel-card.ts';
import { usePanel } from '../../../panel/panel-context.ts';
import { LevelLines } from './level-lines.tsx';
import styles from './panel-level.module.css';

/** Where the customer stands in the programme; nothing while none is on. */
function Level({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('programme');
  const levels = usePanel().view.directory?.loyalty.levels ?? [];
  const { level } = subject.card.loyalty;
  if (!level || levels.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('level')}</h2>
      <LevelLines glance={level} levels={levels} />
    </section>
  );
}

export const levelPanelCard: PanelCard = { name: 'level', Card: Level };
