import { useTranslation } from 'react-i18next';
import { isUnanswered } from '../../shared/features/complaints/next-steps.ts';
import { summaryOf } from '../../shared/features/complaints/summary.ts';
import { dueState } from '../../shared/features/promises/due-state.ts';
import type { Card } from '../../shared/features/sync/model.ts';
import { useToday } from '../ui/clock.tsx';
import { useFormat } from '../ui/format.ts';
import styles from './hover.module.css';

/** What matters most, a late promise of ours before a complaint, and how many more promises are open. */
export function HoverState({ promises, complaints }: Pick<Card, 'promises' | 'complaints'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const open = promises.filter(({ state }) => state === 'open').sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const late = open.filter((promise) => dueState(promise, today).state === 'late');
  const first = late.find(({ direction }) => direction === 'we') ?? late[0] ?? open[0];
  const complaint = complaints.find((each) => each.kind === 'complaint' && isUnanswered(each));
  const isOursLate = late.some(({ direction }) => direction === 'we');
  if (complaint && !isOursLate)
    return (
      <p className={styles.state} data-state="they">
        <strong>{t('sync:hover.complaint', { since: format.day(complaint.receivedOn) })}</strong>
        <span>{summaryOf(complaint.words)}</span>
      </p>
    );
  if (!first) return <p className={styles.state}>{t('sync:hover.nothingOpen')}</p>;
  const { state, days } = dueState(first, today);
  const lateness = first.direction === 'we' ? 'sync:hover.late' : 'sync:hover.theirsLate';
  return (
    <p className={styles.state} data-state={state === 'late' ? first.direction : 'open'}>
      <strong>
        {state === 'late'
          ? t(lateness, { count: days })
          : t('sync:hover.next', { day: format.day(first.dueOn) })}
      </strong>
      <span>
        {first.what}
        {open.length > 1 && ` · ${t('sync:hover.more', { count: open.length - 1 })}`}
      </span>
    </p>
  );
}
