import { browser } from 'wxt/browser';
import type { SiteAccess } from './popup-source.ts';

const patternOf = (origin: string) => `${origin}/*`;

/** The browser's own optional permissions, one site at a time. */
export const browserSites: SiteAccess = {
  current: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (!tab?.url) return null;
    const { origin, protocol } = new URL(tab.url);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  },
  allowed: async () => {
    const { origins = [] } = await browser.permissions.getAll();
    return origins
      .filter((pattern) => /^https?:/.test(pattern))
      .map((pattern) => pattern.replace(/\/\*$/, ''));
  },
  allow: (origin) => browser.permissions.request({ origins: [patternOf(origin)] }),
  withdraw: async (origin) => void (await browser.permissions.remove({ origins: [patternOf(origin)] })),
};
