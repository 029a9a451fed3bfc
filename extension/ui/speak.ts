import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Catalogue, type Language, languages } from '../../shared/i18n/catalogue.ts';

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

/** These catalogues are bundled, so the instance is ready when this returns. */
export function speak(language: Language, catalogues: Readonly<Record<string, Catalogue>>): i18n {
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

/** For pages: remembers the choice beside them and keeps `<html lang>` right. */
export function speakOnPage(
  catalogues: Readonly<Record<string, Catalogue>>,
  {
    storage,
    root,
    browserLanguages,
  }: { storage: Storage; root: HTMLElement; browserLanguages: readonly string[] },
): i18n {
  const instance = speak(preferredLanguage(storage.getItem(storageKey), browserLanguages), catalogues);
  const mark = (language: string) => {
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
  };
  mark(instance.language);
  instance.on('languageChanged', (language) => {
    storage.setItem(storageKey, language);
    mark(language);
  });
  return instance;
}
