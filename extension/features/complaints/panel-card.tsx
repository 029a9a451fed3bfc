import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { isOpen, isUnanswered } from '../../../shared/features/complaints/next-steps.ts';
import { FoldedSection } from '../../panel/folded-section.tsx';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import styles from './panel-card.module.css';
import { ComplaintItem } from './panel-complaint.tsx';

type ItemsProps = { complaints: readonly Complaint[]; subject: CardSubject };

const Items = ({ complaints, subject }: ItemsProps) =>
  complaints.map((complaint) => <ComplaintItem key={complaint.id} complaint={complaint} subject={subject} />);

/** What is open stands above everything else that is to be done; nothing stands here while nobody complains. */
function OpenComplaints({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('complaints');
  const open = subject.card.complaints.filter(isOpen).sort(waitingLongest);
  if (open.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="complaints-title">
      <h2 id="complaints-title">{t('title')}</h2>
      <Items complaints={open} subject={subject} />
    </section>
  );
}

function ClosedComplaints({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('complaints');
  const closed = subject.card.complaints.filter((complaint) => !isOpen(complaint));
  if (closed.length === 0) return null;
  return (
    <FoldedSection title={t('panel.closedLately', { count: closed.length })}>
      <Items complaints={closed} subject={subject} />
    </FoldedSection>
  );
}

/** Those that wait for us before those that wait for the customer. */
function waitingLongest(a: Complaint, b: Complaint): number {
  return Number(isUnanswered(b)) - Number(isUnanswered(a)) || a.receivedOn.localeCompare(b.receivedOn);
}

export const openComplaintsPanelCard: PanelCard = { name: 'complaints', Card: OpenComplaints };
export const closedComplaintsPanelCard: PanelCard = { name: 'closed-complaints', Card: ClosedComplaints };
