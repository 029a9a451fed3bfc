import { useTranslation } from 'react-i18next';
import { dueState } from '../../shared/features/promises/due-state.ts';
import type { CustomerPromise } from '../../shared/features/promises/model.ts';
import { useToday } from '../ui/clock.tsx';
import { useFormat } from '../ui/format.ts';
import styles from './hover.module.css';

/** The promise that matters most, and how many more are open. */
export function HoverState({ promises }: { promises: readonly CustomerPromise[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const open = promises.filter(({ state }) => state === 'open').sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const late = open.filter((promise) => dueState(promise, today).state === 'late');
  const first = late.find(({ direction }) => direction === 'we') ?? late[0] ?? open[0];
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
