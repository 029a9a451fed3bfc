import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PopupView } from '../../background/views.ts';
import styles from '../../popup/popup.module.css';
import type { PopupSource } from '../../popup/popup-source.ts';
import { Button } from '../../ui/plain/button.tsx';
import { refusalText } from '../../ui/refusal.ts';
import { partName } from './part-name.ts';

/** How the page behind the popup is read, and the way to show Kith how. */
export function SiteRow({
  view,
  source,
  close,
}: {
  view: PopupView;
  source: PopupSource;
  close: () => void;
}) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState('');
  const { adapter, isDegraded, switchedOff, featuresOff } = view.site;
  if (adapter === null && featuresOff.length === 0) return null;
  const isTeachable = featuresOff.every(({ part }) => part !== 'teaching');
  const teach = () => source.teach().then(close, (error: Error) => setRefused(refusalText(t, error)));
  return (
    <section className={styles.card}>
      <h2>{t('mailClients:site.title')}</h2>
      {switchedOff && (
        <p role="status">
          {t('mailClients:site.off', { part: partName(t, switchedOff.part), reason: switchedOff.reason })}
        </p>
      )}
      {!switchedOff && isDegraded && <p role="status">{t('mailClients:site.degraded')}</p>}
      {featuresOff.map(({ part, reason }) => (
        <p key={part}>{t('mailClients:site.featureOff', { part: partName(t, part), reason })}</p>
      ))}
      {adapter !== null && (
        <div className={styles.row}>
          <span>{partName(t, adapter)}</span>
          {isTeachable && <Button onClick={() => void teach()}>{t('mailClients:teach')}</Button>}
        </div>
      )}
      {refused && <p role="alert">{refused}</p>}
    </section>
  );
}
