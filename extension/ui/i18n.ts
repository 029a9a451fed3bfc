import type { i18n } from 'i18next';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { catalogues } from '../../shared/i18n/catalogues.ts';
import { speak, speakOnPage } from './speak.ts';

/** Every word of Kith, for the surfaces of those who work with it. */
export function createI18n(language: Language): i18n {
  return speak(language, catalogues);
}

export function createPageI18n(
  storage: Storage,
  root: HTMLElement,
  browserLanguages: readonly string[],
): i18n {
  return speakOnPage(catalogues, { storage, root, browserLanguages });
}
