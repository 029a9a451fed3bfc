import { useTranslation } from 'react-i18next';
import type { PopupView } from '../background/views.ts';
import { SyncAge } from '../panel/sync-age.tsx';
import { Button } from '../ui/plain/button.tsx';
import styles from './popup.module.css';
import type { PopupSource } from './popup-source.ts';

export function SyncCard({
  view: { sync, cardCount },
  source,
  now,
}: {
  view: PopupView;
  source: PopupSource;
  now: Date;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.strip}>
      <SyncAge sync={sync} now={now} />
      <small>{t('sync:popup.cards', { count: cardCount })}</small>
      <Button look="link" disabled={sync.status === 'syncing'} onClick={() => void source.syncNow()}>
        {t('sync:popup.syncNow')}
      </Button>
      {sync.refused.length > 0 && (
        <p className={styles.refused}>{t('sync:popup.refused', { count: sync.refused.length })}</p>
      )}
    </section>
  );
}
