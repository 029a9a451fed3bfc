import { browser } from 'wxt/browser';
import { sitePattern } from '../background/browser-differences.ts';
import { choiceFor, chooseForSite, readSiteChoices, siteOf } from '../background/site-choices.ts';
import type { SiteAccess } from './popup-source.ts';

const patternOf = (site: string) => `${site}/*`;

/** The browser's own optional permissions, one site at a time. */
export const browserSites: SiteAccess = {
  current: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (!tab?.url) return null;
    return /^https?:/.test(tab.url) ? siteOf(sitePattern(tab.url)) : null;
  },
  allowed: async () => {
    const { origins = [] } = await browser.permissions.getAll();
    return origins.filter((pattern) => /^https?:/.test(pattern)).map(siteOf);
  },
  allow: (sites) => browser.permissions.request({ origins: sites.map(patternOf) }),
  withdraw: async (site) => void (await browser.permissions.remove({ origins: [patternOf(site)] })),
  choices: async () => {
    const choices = await readSiteChoices(browser.storage.local);
    return (site) => choiceFor(choices, site);
  },
  choose: (site, choice) => chooseForSite(browser.storage.local, site, choice),
};
