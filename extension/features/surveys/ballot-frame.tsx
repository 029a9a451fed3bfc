import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/plain/language-switch.tsx';
import styles from './ballot.module.css';

/** The sheet that every state of the ballot stands on. */
export function BallotFrame(given: {
  title: string;
  above?: ReactNode;
  below?: ReactNode;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation('ballot');
  useEffect(() => {
    document.title = given.title;
    document.documentElement.lang = i18n.language === 'zh' ? 'zh-CN' : 'en';
  }, [given.title, i18n.language]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <strong>{given.title}</strong>
        <LanguageSwitch label={t('languageSwitch')} />
      </header>
      <main className={styles.body}>
        {given.above}
        {given.children}
      </main>
      {given.below && <footer className={styles.foot}>{given.below}</footer>}
    </div>
  );
}
