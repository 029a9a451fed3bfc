import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../../shared/i18n/catalogue.ts';
import styles from './language-switch.module.css';

/** Each language in its own words, since who needs the switch cannot read the page. */
const ownNames: Record<Language, string> = { en: 'English', zh: '中文' };

export function LanguageSwitch({ label }: { label: string }) {
  const { i18n } = useTranslation();
  return (
    <fieldset className={styles.languages} aria-label={label}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void i18n.changeLanguage(language)}
        >
          {ownNames[language]}
        </button>
      ))}
    </fieldset>
  );
}
