import { useTranslation } from 'react-i18next';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import styles from './panel-card.module.css';
import { useHandoverWords } from './use-handover-words.ts';

/** Who had this customer before, and what to know before writing to them. */
function TakenOver({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('absences');
  const { view } = usePanel();
  const words = useHandoverWords(subject.card, view.directory);
  if (!words) return null;
  return (
    <p className={styles.line}>
      {words}{' '}
      {view.serverUrl && (
        <a
          href={`${view.serverUrl}/customers/${subject.card.customer.id}/brief`}
          target="_blank"
          rel="noreferrer"
        >
          {t('glance.brief')}
        </a>
      )}
    </p>
  );
}

export const handoverPanelCard: PanelCard = { name: 'handovers', Card: TakenOver };
