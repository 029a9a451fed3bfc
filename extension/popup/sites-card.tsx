import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceFor, type SiteChoice } from '../background/site-choices.ts';
import { Button } from '../ui/plain/button.tsx';
import { sitesToOffer } from './offered-sites.ts';
import styles from './popup.module.css';
import type { SiteAccess } from './popup-source.ts';
import { SiteRow } from './site-row.tsx';

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
  const choose = async (origin: string, choice: SiteChoice) => {
    await sites.choose(origin, choice);
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
      {allowed.length > 0 && <p className={styles.hint}>{t('sync:popup.partsHint')}</p>}
      <ul className={styles.rows}>
        {allowed.map((origin) => (
          <SiteRow
            key={origin}
            host={hostOf(origin)}
            choice={known.choiceOf(origin)}
            onChoose={(choice) => void choose(origin, choice)}
            onWithdraw={() => void withdraw(origin)}
          />
        ))}
      </ul>
    </section>
  );
}

type Known = { allowed: string[]; choiceOf: (site: string) => SiteChoice };

function useSites(sites: SiteAccess) {
  const [current, setCurrent] = useState<string | null>(null);
  const [known, setKnown] = useState<Known>({ allowed: [], choiceOf: (site) => choiceFor({}, site) });
  const reload = useCallback(
    () =>
      void Promise.all([sites.allowed(), sites.choices()]).then(([allowed, choiceOf]) =>
        setKnown({ allowed, choiceOf }),
      ),
    [sites],
  );
  useEffect(() => {
    void sites.current().then(setCurrent);
    reload();
  }, [sites, reload]);
  return { current, ...known, reload };
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
