import { useTranslation } from 'react-i18next';
import { timeIn } from '../../../shared/time/day.ts';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import styles from './panel-card.module.css';
import { PromptItem } from './panel-prompt.tsx';

function Prompts({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  const { now } = usePanel();
  return (
    <section className={styles.section} aria-labelledby="prompts-title">
      <h2 id="prompts-title">{t('prompts:title')}</h2>
      {subject.quietThere && (
        <p className={styles.none}>
          {t('prompts:panel.quietThere', {
            time: timeIn(now, subject.quietThere.timeZone),
            until: subject.quietThere.quietHours.to,
            why: t(`prompts:panel.zoneOf.${subject.quietThere.because}`),
          })}
        </p>
      )}
      {subject.prompts.length === 0 && <p className={styles.none}>{t('prompts:none')}</p>}
      {subject.prompts.map((prompt, index) => (
        <PromptItem key={prompt.key} prompt={prompt} card={subject.card} number={index + 1} />
      ))}
    </section>
  );
}

export const promptsPanelCard: PanelCard = { name: 'prompts', Card: Prompts };
