import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../../shared/i18n/catalogue.ts';
import { catalogues } from '../../shared/i18n/catalogues.ts';

const storageKey = 'kith-language';

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** Whether somebody chose a language in this browser, rather than being given the browser's. */
export function hasChosenLanguage(storage: Storage): boolean {
  return isLanguage(storage.getItem(storageKey));
}

/** The reader's own choice, else the first of the browser's languages that Kith speaks. */
export function preferredLanguage(stored: string | null, browserLanguages: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  return browserLanguages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** Every catalogue is bundled, so the instance is ready when this returns. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...languages],
    resources: Object.fromEntries(
      languages.map((code) => [
        code,
        Object.fromEntries(Object.entries(catalogues).map(([name, catalogue]) => [name, catalogue[code]])),
      ]),
    ),
    ns: Object.keys(catalogues),
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  // The same dates as `format.ts` writes.
  instance.services.formatter?.addCached('datetime', (code, options) => {
    const format = new Intl.DateTimeFormat(code === 'zh' ? 'zh-CN' : 'en-GB', options);
    return (value) => format.format(value);
  });
  return instance;
}

/** For pages and the panel alike: remembers the choice beside them and keeps `<html lang>` right. */
export function createPageI18n(storage: Storage, root: HTMLElement, browserLanguages: readonly string[]) {
  const instance = createI18n(preferredLanguage(storage.getItem(storageKey), browserLanguages));
  const speak = (language: string) => {
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
  };
  speak(instance.language);
  instance.on('languageChanged', (language) => {
    storage.setItem(storageKey, language);
    speak(language);
  });
  return instance;
}
