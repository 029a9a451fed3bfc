import { useTranslation } from 'react-i18next';
import { usePanel } from '../../panel/panel-context.ts';
import { useFormat } from '../../ui/format.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-site-notice.module.css';
import { partName } from './part-name.ts';

/** Why nobody is read on this page, where the company or a rebuilt page is the reason. */
export function SiteNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const { attempt, source, view } = usePanel();
  const { adapter, isDegraded, switchedOff, featuresOff } = view.site;
  if (switchedOff)
    return (
      <div className={styles.notice} role="status">
        <p>
          {t('mailClients:site.off', { part: partName(t, switchedOff.part), reason: switchedOff.reason })}
        </p>
        <p className={styles.since}>
          {t('mailClients:site.since', { when: format.instant(switchedOff.since) })}
        </p>
      </div>
    );
  // Any page is read by guessing; who knows better can say so.
  const isGuessed = adapter === 'generic' && view.mail !== null && view.subject.state !== 'card';
  const isLost = isDegraded && view.mail === null && adapter !== null;
  if (!isGuessed && !isLost) return null;
  return (
    <div className={styles.notice} role="status">
      <p>{t(isLost ? 'mailClients:site.degraded' : 'mailClients:site.guessed')}</p>
      {featuresOff.every(({ part }) => part !== 'teaching') && (
        <Button look="link" onClick={() => attempt(source.teach())}>
          {t('mailClients:teach')}
        </Button>
      )}
    </div>
  );
}
