import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreferencePage as Preferences } from '../../../shared/features/consents/preference-page.ts';
import { LanguageSwitch } from '../../ui/plain/language-switch.tsx';
import { refusalText } from '../../ui/refusal.ts';
import { PreferenceForm } from './preference-form.tsx';
import styles from './preference-page.module.css';
import type { PreferenceSource } from './preference-source.ts';

/** A customer's own page: what they may be contacted for, by which ways, and when. */
export function PreferencePage({ source }: { source: PreferenceSource }) {
  const { t } = useTranslation('preferences');
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    source.open().then(setPreferences, setFailure);
  }, [source]);
  const title = t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <strong>{preferences?.organisationName ?? ''}</strong>
        <LanguageSwitch label={t('languageSwitch')} />
      </header>
      <main>
        <h1>{title}</h1>
        {!preferences && failure === null && <p role="status">{t('loading')}</p>}
        {failure !== null && (
          <p role="alert" className={styles.refused}>
            {refusalText(t, failure)}
          </p>
        )}
        {preferences && (
          <>
            <p>{t('intro', { organisation: preferences.organisationName })}</p>
            <PreferenceForm preferences={preferences} source={source} keep={setPreferences} />
            <p className={styles.privacy}>{t('privacy')}</p>
          </>
        )}
      </main>
    </div>
  );
}
