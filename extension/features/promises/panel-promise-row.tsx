import { useTranslation } from 'react-i18next';
import { dueState } from '../../../shared/features/promises/due-state.ts';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useFormat } from '../../ui/format.ts';
import styles from './panel-card.module.css';
import { SettleWays } from './panel-settle.tsx';

/** One line of the ledger; opened, the words it came from and the ways to settle it. */
export function PromiseRow({ promise, isPending }: { promise: CustomerPromise; isPending: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today, view } = usePanel();
  const due = dueState(promise, today);
  const isNear = due.state === 'late' || due.state === 'due-today' || due.state === 'due-soon';
  const owner = view.directory?.staff.find(({ id }) => id === promise.ownerId);
  const isMine = promise.ownerId === view.directory?.me.id;
  const notes = [
    promise.movedCount > 0 && t('promises:moved', { count: promise.movedCount }),
    !isMine && owner && t('ui:labelled', { label: t('promises:owner'), value: owner.name }),
    isPending && t('sync:pending'),
  ].filter(Boolean);
  return (
    <li>
      <details className={styles.promise}>
        <summary>
          <span className={styles.who}>{t(`promises:directionShort.${promise.direction}`)}</span>
          <span className={styles.what}>{promise.what}</span>
          <span className={styles.due} data-state={due.state}>
            {isNear &&
              (due.days === 1 && due.state === 'due-soon'
                ? t('ui:dueTomorrow')
                : t(`promises:due.${due.state}`, { count: due.days }))}
            {due.state === 'open' && format.day(promise.dueOn)}
            {promise.state !== 'open' && t(`promises:state.${promise.state}`)}
          </span>
        </summary>
        <div className={styles.inside}>
          {promise.quote && <q>{promise.quote}</q>}
          {notes.length > 0 && <small>{notes.join(' · ')}</small>}
          {promise.state === 'open' && <SettleWays promise={promise} />}
        </div>
      </details>
    </li>
  );
}
