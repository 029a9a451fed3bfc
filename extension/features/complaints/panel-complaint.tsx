import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/features/complaints/model.ts';
import { isOpen } from '../../../shared/features/complaints/next-steps.ts';
import type { CardSubject } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useFormat } from '../../ui/format.ts';
import styles from './panel-card.module.css';
import { useStanding } from './panel-standing.ts';
import { StepWays } from './panel-step-ways.tsx';

/** Where it stands, what was said, and what may be done next. */
export function ComplaintItem({ complaint, subject }: { complaint: Complaint; subject: CardSubject }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { view } = usePanel();
  const { tone, words } = useStanding(complaint, subject.card.promises);
  const owner = view.directory?.staff.find(({ id }) => id === complaint.ownerId);
  const isMine = complaint.ownerId === view.directory?.me.id;
  const notes = [
    t(`channel.${complaint.channel}`),
    t('since', { since: format.day(complaint.receivedOn) }),
    complaint.verdict && t(`verdict.${complaint.verdict}`),
    complaint.solution,
    !isMine && owner && t('ownerIs', { name: owner.name }),
    subject.pendingIds.includes(complaint.id) && t('sync:pending'),
  ].filter(Boolean);
  return (
    <article className={styles.complaint} data-tone={tone}>
      <p className={styles.head}>
        <span>
          {t(`kind.${complaint.kind}`)}, {t(`state.${complaint.state}`)}
        </span>
        {isOpen(complaint) && <span className={styles.due}>{words}</span>}
      </p>
      {complaint.words && <q className={styles.words}>{complaint.words}</q>}
      <small className={styles.notes}>{notes.join(' · ')}</small>
      <StepWays complaint={complaint} />
    </article>
  );
}
