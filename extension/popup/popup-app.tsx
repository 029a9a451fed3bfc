import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PopupView } from '../background/views.ts';
import { SiteRow } from '../features/mail-clients/popup-row.tsx';
import { PromptRows } from '../features/prompts/popup-row.tsx';
import { BallotRow } from '../features/surveys/ballot-popup-row.tsx';
import { SnippetRows } from '../features/writing/popup-row.tsx';
import { ClockProvider } from '../ui/clock.tsx';
import { CardBoundary } from '../ui/plain/card-boundary.tsx';
import type { PreferencesStore } from '../ui/plain/preferences.ts';
import { DeviceCard } from './device-card.tsx';
import { PairingCard } from './pairing-card.tsx';
import styles from './popup.module.css';
import type { PopupSource, SiteAccess } from './popup-source.ts';
import { SitesCard } from './sites-card.tsx';
import { SyncCard } from './sync-card.tsx';

/** The popup: pairing until paired, then today, how current it is, where Kith works, this device. */
export function PopupApp(given: {
  source: PopupSource;
  sites: SiteAccess;
  preferences: PreferencesStore;
  now: () => Date;
}) {
  const { t } = useTranslation();
  const [view, setView] = useState<PopupView | null>(null);
  useEffect(() => given.source.watch(setView), [given.source]);
  if (!view) return <p className={styles.loading}>{t('ui:loading')}</p>;
  const timeZone = view.directory?.settings.timeZone ?? 'Asia/Shanghai';
  const isPaired = view.pairing.state === 'paired';
  const { source, sites, preferences, now } = given;
  return (
    <ClockProvider now={now} timeZone={timeZone}>
      <main className={styles.popup}>
        <header className={styles.header}>
          <h1>{t('sync:popup.title')}</h1>
          <small>{view.directory?.organisationName}</small>
        </header>
        {!isPaired && <PairingCard pairing={view.pairing} source={source} />}
        {isPaired && (
          <>
            <SyncCard view={view} source={source} now={now()} />
            <CardBoundary name="ballot">
              <BallotRow
                notice={view.ballot}
                serverUrl={view.pairing.serverUrl}
                remind={source.remindOfBallot}
              />
            </CardBoundary>
            <CardBoundary name="site">
              <SiteRow view={view} source={source} close={() => globalThis.close()} />
            </CardBoundary>
            <CardBoundary name="snippets">
              <SnippetRows view={view} source={source} />
            </CardBoundary>
            <CardBoundary name="prompts">
              <PromptRows view={view} source={source} />
            </CardBoundary>
          </>
        )}
        <CardBoundary name="sites">
          <SitesCard sites={sites} serverUrl={view.pairing.serverUrl} />
        </CardBoundary>
        <DeviceCard view={view} source={source} preferences={preferences} />
      </main>
    </ClockProvider>
  );
}
