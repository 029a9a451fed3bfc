import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/button.tsx';
import styles from './footer-bar.module.css';
import { usePanel } from './panel-context.ts';
import { panelForms } from './panel-forms.ts';
import { SyncAge } from './sync-age.tsx';

export function FooterBar({ openKeys }: { openKeys: () => void }) {
  const { t } = useTranslation();
  const { view, now, openForm } = usePanel();
  const possible = panelForms.filter((form) => form.navLabelKey && form.isPossible(view));
  return (
    <nav className={styles.footer} aria-label={t('sync:actions')}>
      {possible.map((form) => (
        <Button
          key={form.name}
          look="quiet"
          className={styles.action}
          aria-keyshortcuts={form.navKey}
          onClick={() => openForm(form.name)}
        >
          {t(form.navLabelKey!)} <kbd>{form.navKey}</kbd>
        </Button>
      ))}
      <span className={styles.end}>
        <SyncAge sync={view.sync} now={now} />
        <Button look="quiet" aria-label={t('sync:keys.title')} aria-keyshortcuts="?" onClick={openKeys}>
          ?
        </Button>
      </span>
    </nav>
  );
}
