import { useTranslation } from 'react-i18next';
import type { SyncView } from '../background/views.ts';
import styles from './sync-age.module.css';

/** One dot and a few words: how current this is. */
export function SyncAge({ sync, now }: { sync: SyncView; now: Date }) {
  const { t } = useTranslation();
  const words =
    sync.waitingCount > 0 ? t('sync:waiting', { count: sync.waitingCount }) : t(...ageOf(sync, now));
  return (
    <small className={styles.age} data-status={sync.status} title={words}>
      {words}
    </small>
  );
}

function ageOf(sync: SyncView, now: Date): [string, { count: number }] {
  if (sync.status !== 'synced' || !sync.lastSyncedAt) return [`sync:status.${sync.status}`, { count: 0 }];
  const minutes = Math.floor((now.getTime() - Date.parse(sync.lastSyncedAt)) / 60_000);
  if (minutes < 1) return ['sync:age.now', { count: 0 }];
  if (minutes < 60) return ['sync:age.minutes', { count: minutes }];
  return ['sync:age.hours', { count: Math.floor(minutes / 60) }];
}
