import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.ts';
import { Button } from '../ui/plain/button.tsx';
import { usePanel } from './panel-context.ts';
import styles from './sync-notice.module.css';

/** Shown only while what the reader sees may be old. */
export function SyncNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const { attempt, view, source } = usePanel();
  const { status, lastSyncedAt } = view.sync;
  if (status !== 'offline' && status !== 'server-away') return null;
  const since = lastSyncedAt ? format.instant(lastSyncedAt) : t('sync:never');
  return (
    <div className={styles.notice} role="status">
      <span>{t(`sync:notice.${status}`, { since })}</span>
      <Button look="link" onClick={() => attempt(source.syncNow())}>
        {t('ui:retry')}
      </Button>
    </div>
  );
}
