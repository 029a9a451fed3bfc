import { useTranslation } from 'react-i18next';
import type { CardSubject, PanelCard } from '../../../panel/panel-card.ts';
import { usePanel } from '../../../panel/panel-context.ts';
import styles from './panel-value.module.css';
import { ValueLines } from './value-lines.tsx';

/** What the customer is worth; nothing before the first order. */
function Value({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('value');
  const { view, today } = usePanel();
  if (!subject.card.loyalty.value || !view.directory) return null;
  return (
    <section className={styles.section}>
      <h2>{t('title')}</h2>
      <ValueLines card={subject.card} directory={view.directory} today={today} />
    </section>
  );
}

export const valuePanelCard: PanelCard = { name: 'value', Card: Value };
