import { browser } from 'wxt/browser';
import type { CacheDatabase } from '../cache/database.ts';
import { injectIntoOpenTabs, mailPatterns, patternsWith, registerScripts } from './mail-hosts.ts';
import { choiceFor, readSiteChoices, siteChoicesKey, siteParts } from './site-choices.ts';

/** Keeps the scripts where they are granted and wanted; `review` lets pages lose what is no longer. */
export function keepPageScripts(db: CacheDatabase, review: () => Promise<void>) {
  let known = readSiteChoices(browser.storage.local);
  const register = async () => registerScripts(await db.read('serverUrl'));

  const welcome = async (origins: readonly string[]) => {
    await register();
    const patterns = mailPatterns(origins, await db.read('serverUrl'));
    const choices = await readSiteChoices(browser.storage.local);
    for (const part of siteParts) await injectIntoOpenTabs(part, patternsWith(part, patterns, choices));
  };

  const chosen = async () => {
    const before = await known;
    known = readSiteChoices(browser.storage.local);
    const now = await known;
    await register();
    await review();
    for (const part of siteParts) {
      const turnedOn = Object.keys(now).filter((site) => now[site]![part] && !choiceFor(before, site)[part]);
      await injectIntoOpenTabs(
        part,
        turnedOn.map((site) => `${site}/*`),
      );
    }
  };

  browser.permissions.onAdded.addListener(({ origins = [] }) => void welcome(origins));
  browser.permissions.onRemoved.addListener(() => void register().then(review));
  browser.runtime.onInstalled.addListener(() => void register());
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[siteChoicesKey]) void chosen();
  });
  return { register };
}
