import '../tokens.css';
import './surface.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../i18n.ts';
import { preferredLanguage } from '../speak.ts';
import type { Preferences, PreferencesStore } from './preferences.ts';

/** Puts a surface on the page in the reader's language and theme, and follows when they change. */
export async function showSurface(surface: ReactNode, store: PreferencesStore): Promise<void> {
  const preferences = await store.read();
  const i18n = createI18n(preferredLanguage(preferences.language, navigator.languages));
  const apply = (wanted: Preferences) => {
    wear(wanted.theme);
    const language = preferredLanguage(wanted.language, navigator.languages);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (language !== i18n.language) void i18n.changeLanguage(language);
  };
  let latest = preferences;
  apply(latest);
  store.onChange((changed) => {
    latest = changed;
    apply(changed);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => wear(latest.theme));
  createRoot(document.getElementById('root')!).render(
    <I18nextProvider i18n={i18n}>{surface}</I18nextProvider>,
  );
}

function wear(theme: Preferences['theme']) {
  const isDark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
}
