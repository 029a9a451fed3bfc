import { useTranslation } from 'react-i18next';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import styles from './panel-card.module.css';
import { PromptItem } from './panel-prompt.tsx';

function Prompts({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="prompts-title">
      <h2 id="prompts-title">{t('prompts:title')}</h2>
      {subject.prompts.length === 0 && <p className={styles.none}>{t('prompts:none')}</p>}
      {subject.prompts.map((prompt, index) => (
        <PromptItem key={prompt.key} prompt={prompt} card={subject.card} number={index + 1} />
      ))}
    </section>
  );
}

export const promptsPanelCard: PanelCard = { name: 'prompts', Card: Prompts };
