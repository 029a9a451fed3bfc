import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/button.tsx';
import { sitesToOffer } from './offered-sites.ts';
import styles from './popup.module.css';
import type { SiteAccess } from './popup-source.ts';

/** Sites granted and withdrawn one by one. The browser itself asks before granting. */
export function SitesCard({ sites, serverUrl }: { sites: SiteAccess; serverUrl: string }) {
  const { t } = useTranslation();
  const { reload, ...known } = useSites(sites);
  // The server is allowed by pairing and is no place to lay the panel over.
  const current = known.current === serverUrl ? null : known.current;
  const allowed = known.allowed.filter((origin) => origin !== serverUrl);
  const offered = sitesToOffer(allowed, current);
  const [wasDenied, setWasDenied] = useState(false);

  const allow = async (origins: readonly string[]) => {
    const isGranted = await sites.allow(origins);
    setWasDenied(!isGranted);
    reload();
  };
  const withdraw = async (origin: string) => {
    await sites.withdraw(origin);
    reload();
  };
  return (
    <section className={styles.card}>
      <h2>{t('sync:popup.sites')}</h2>
      {current && !allowed.includes(current) && (
        <div className={styles.row}>
          <span>{t('sync:popup.thisSite', { host: hostOf(current) })}</span>
          <Button look="primary" onClick={() => void allow([current])}>
            {t('sync:popup.allow')}
          </Button>
        </div>
      )}
      {offered.length > 0 && (
        <div className={styles.offers}>
          <span>{t('sync:popup.offer')}</span>
          {offered.map(({ name, origins }) => (
            <Button key={name} onClick={() => void allow(origins)}>
              {t(`sync:popup.site.${name}`)}
            </Button>
          ))}
        </div>
      )}
      {wasDenied && <p role="status">{t('sync:popup.denied')}</p>}
      {allowed.length === 0 && !current && <p>{t('sync:popup.noSites')}</p>}
      <ul className={styles.rows}>
        {allowed.map((origin) => (
          <li key={origin} className={styles.row}>
            <span>{hostOf(origin)}</span>
            <Button
              look="quiet"
              aria-label={`${t('sync:popup.withdraw')} ${hostOf(origin)}`}
              onClick={() => void withdraw(origin)}
            >
              {t('sync:popup.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSites(sites: SiteAccess) {
  const [current, setCurrent] = useState<string | null>(null);
  const [allowed, setAllowed] = useState<string[]>([]);
  const reload = () => void sites.allowed().then(setAllowed);
  useEffect(() => {
    void sites.current().then(setCurrent);
    void sites.allowed().then(setAllowed);
  }, [sites]);
  return { current, allowed, reload };
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
