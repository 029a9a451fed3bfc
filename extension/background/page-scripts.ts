import { browser } from 'wxt/browser';
import type { CacheDatabase } from '../cache/database.ts';
import { inTurn } from './in-turn.ts';
import { injectIntoOpenTabs, mailPatterns, patternsWith, registerScripts } from './mail-hosts.ts';
import { choiceFor, readSiteChoices, siteChoicesKey, siteParts } from './site-choices.ts';

type Parts = {
  db: CacheDatabase;
  /** False while the organisation has marks switched off everywhere. */
  isMarking: () => Promise<boolean>;
  /** Lets pages lose what is no longer wanted. */
  review: () => Promise<void>;
};

/** Keeps the scripts where they are granted and wanted, and not switched off. */
export function keepPageScripts({ db, isMarking, review }: Parts) {
  let known = readSiteChoices(browser.storage.local);
  let wasMarking = isMarking();
  const partsNow = async () =>
    (await isMarking()) ? siteParts : siteParts.filter((part) => part !== 'marks');
  /** Of two at once each would find half of what the other is doing. */
  const next = inTurn();
  const register = () => next(async () => registerScripts(await db.read('serverUrl'), await partsNow()));

  const welcome = async (origins: readonly string[]) => {
    await register();
    const patterns = mailPatterns(origins, await db.read('serverUrl'));
    const choices = await readSiteChoices(browser.storage.local);
    for (const part of await partsNow())
      await injectIntoOpenTabs(part, patternsWith(part, patterns, choices));
  };

  const chosen = async () => {
    const before = await known;
    known = readSiteChoices(browser.storage.local);
    const now = await known;
    await register();
    await review();
    for (const part of await partsNow()) {
      const turnedOn = Object.keys(now).filter((site) => now[site]![part] && !choiceFor(before, site)[part]);
      await injectIntoOpenTabs(
        part,
        turnedOn.map((site) => `${site}/*`),
      );
    }
  };

  /** Marks leave every page when they are switched off, and are back without a page being loaded again. */
  const obeySwitches = async () => {
    const before = wasMarking;
    wasMarking = isMarking();
    const isOn = await wasMarking;
    if (isOn === (await before)) return;
    await register();
    await review();
    const { origins = [] } = await browser.permissions.getAll();
    const patterns = mailPatterns(origins, await db.read('serverUrl'));
    if (isOn) await injectIntoOpenTabs('marks', patternsWith('marks', patterns, await known));
  };

  browser.permissions.onAdded.addListener(({ origins = [] }) => void welcome(origins));
  browser.permissions.onRemoved.addListener(() => void register().then(review));
  browser.runtime.onInstalled.addListener(() => void register());
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[siteChoicesKey]) void chosen();
  });
  return { register, obeySwitches };
}
