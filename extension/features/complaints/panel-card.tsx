import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { isOpen, isUnanswered } from '../../../shared/features/complaints/next-steps.ts';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import styles from './panel-card.module.css';
import { ComplaintItem } from './panel-complaint.tsx';

/** What is open stands above everything else that is to be done; nothing stands here while nobody complains. */
function Complaints({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('complaints');
  const { complaints } = subject.card;
  const open = complaints.filter(isOpen).sort(waitingLongest);
  const closed = complaints.filter((complaint) => !isOpen(complaint));
  if (complaints.length === 0) return null;
  const items = (shown: typeof complaints) =>
    shown.map((complaint) => <ComplaintItem key={complaint.id} complaint={complaint} subject={subject} />);
  return (
    <section className={styles.section} aria-labelledby="complaints-title">
      <h2 id="complaints-title">{t('title')}</h2>
      {items(open)}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>{t('panel.closedLately', { count: closed.length })}</summary>
          {items(closed)}
        </details>
      )}
    </section>
  );
}

/** Those that wait for us before those that wait for the customer. */
function waitingLongest(a: Complaint, b: Complaint): number {
  return Number(isUnanswered(b)) - Number(isUnanswered(a)) || a.receivedOn.localeCompare(b.receivedOn);
}

export const complaintsPanelCard: PanelCard = { name: 'complaints', Card: Complaints };
