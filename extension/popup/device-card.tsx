import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/i18n/catalogue.ts';
import type { PopupView } from '../background/views.ts';
import { Choices } from '../ui/plain/choices.tsx';
import { type Preferences, type PreferencesStore, themes } from '../ui/plain/preferences.ts';
import styles from './popup.module.css';
import type { PopupSource } from './popup-source.ts';
import { SignOut } from './sign-out.tsx';

const themeKeys = { auto: 'ui:themeAuto', light: 'ui:themeLight', dark: 'ui:themeDark' } as const;

export function DeviceCard(given: { view: PopupView; source: PopupSource; preferences: PreferencesStore }) {
  const { t, i18n } = useTranslation();
  const { view, source, preferences } = given;
  const [wanted, setWanted] = useState<Preferences>({ language: null, theme: 'auto' });
  useEffect(() => void preferences.read().then(setWanted), [preferences]);
  const change = (part: Partial<Preferences>) => {
    const changed = { ...wanted, ...part };
    setWanted(changed);
    void preferences.keep(changed);
  };
  const language = languages.find((code) => code === (wanted.language ?? i18n.language)) ?? null;
  return (
    <section className={styles.card}>
      <h2>{t('sync:popup.settings')}</h2>
      <Choices
        label={t('ui:language')}
        value={language}
        choose={(chosen) => change({ language: chosen })}
        options={languages.map((value) => ({ value, label: t(`sync:popup.language.${value}`) }))}
      />
      <Choices
        label={t('ui:theme')}
        value={wanted.theme}
        choose={(theme) => change({ theme })}
        options={themes.map((value) => ({ value, label: t(themeKeys[value]) }))}
      />
      {view.pairing.state === 'paired' && (
        <>
          <small>
            {t('sync:popup.signedInAs', { name: view.pairing.me.name, server: view.pairing.serverUrl })}
          </small>
          <a href={view.pairing.serverUrl} target="_blank" rel="noreferrer">
            {t('sync:popup.console')}
          </a>
          <SignOut
            waitingCount={view.sync.waitingCount}
            losesBallot={view.ballot?.state === 'open'}
            signOut={() => void source.signOut()}
          />
        </>
      )}
    </section>
  );
}
