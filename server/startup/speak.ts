import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { languages } from '../../shared/i18n/catalogue.ts';
import { catalogues } from '../../shared/i18n/catalogues.ts';

export type Speak = TFunction;

const ready = new Map<Language, Speak>();

/** All catalogues in one language, made ready once. */
export function speakIn(language: Language): Speak {
  const speak = ready.get(language) ?? readyIn(language);
  ready.set(language, speak);
  return speak;
}

function readyIn(language: Language): Speak {
  const byLanguage = (spoken: Language) =>
    Object.fromEntries(Object.entries(catalogues).map(([name, catalogue]) => [name, catalogue[spoken]]));
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(languages.map((spoken) => [spoken, byLanguage(spoken)])),
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.t;
}
