import { browser } from 'wxt/browser';
import { z } from 'zod';
import { languages } from '../../../shared/i18n/catalogue.ts';

export const themes = ['auto', 'light', 'dark'] as const;

/** How this browser's reader wants Kith's surfaces. Null follows the browser's own language. */
export const Preferences = z.object({
  language: z.enum(languages).nullable().catch(null),
  theme: z.enum(themes).catch('auto'),
});
export type Preferences = z.infer<typeof Preferences>;

export type PreferencesStore = {
  read(): Promise<Preferences>;
  keep(preferences: Preferences): Promise<void>;
  /** Calls when any surface of this browser changed them. */
  onChange(changed: (preferences: Preferences) => void): void;
};

const key = 'preferences';

export const browserPreferences: PreferencesStore = {
  read: async () => {
    const stored = await browser.storage.local.get(key);
    return Preferences.parse(stored[key] ?? {});
  },
  keep: (preferences) => browser.storage.local.set({ [key]: preferences }),
  onChange: (changed) =>
    browser.storage.local.onChanged.addListener((changes) => {
      if (changes[key]) changed(Preferences.parse(changes[key].newValue ?? {}));
    }),
};
