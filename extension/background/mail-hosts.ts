import { browser } from 'wxt/browser';
import { framedLists } from '../mail/qq/framed-lists.ts';
import { sitePattern } from './browser-differences.ts';
import { choiceFor, readSiteChoices, type SiteChoices, type SitePart, siteOf } from './site-choices.ts';

/** The script of each part, under the name it is registered by. */
const scripts = {
  panel: { id: 'mail', file: '/mail.js' },
  marks: { id: 'marks', file: '/marks.js' },
} as const satisfies Record<SitePart, { id: string; file: string }>;
const sheetFile = '/mail-page.css';

/** The origins the user has turned Kith on for; the Kith server itself is no mail host. */
export function mailPatterns(granted: readonly string[], serverUrl: string | null): string[] {
  const server = serverUrl ? `${new URL(serverUrl).origin}/*` : null;
  return granted.filter((pattern) => /^(https?|\*):/.test(pattern) && pattern !== server);
}

/** Those on which this part is wanted. */
export function patternsWith(part: SitePart, patterns: readonly string[], choices: SiteChoices): string[] {
  return patterns.filter((pattern) => choiceFor(choices, siteOf(pattern))[part]);
}

/** Whether this page's site is still among the granted ones, and this part wanted there. */
export async function isWanted(part: SitePart, pageUrl: string): Promise<boolean> {
  const pattern = sitePattern(pageUrl);
  if (!(await browser.permissions.contains({ origins: [pattern] }))) return false;
  return choiceFor(await readSiteChoices(browser.storage.local), siteOf(pattern))[part];
}

/** Makes the browser put each script into exactly the hosts that are granted and wanted now, across restarts. */
export async function registerScripts(serverUrl: string | null, parts: readonly SitePart[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const choices = await readSiteChoices(browser.storage.local);
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  const wanted = parts
    .flatMap((part) => scriptsOf(part, patternsWith(part, mailPatterns(origins, serverUrl), choices)))
    .filter(({ matches }) => matches.length > 0);
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts(
    wanted.map(({ file, ...script }) => ({
      ...script,
      js: [file],
      css: [sheetFile],
      runAt: 'document_end' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Everywhere else a frame may hold a mail's own words, which are never marked. */
function scriptsOf(part: SitePart, matches: string[]) {
  const script = { ...scripts[part], matches, allFrames: false };
  if (part !== 'marks') return [script];
  return [script, { ...script, id: 'marks-in-frames', matches: framedLists(matches), allFrames: true }];
}

/** A page that is open while a part is turned on has it without being loaded again. */
export async function injectIntoOpenTabs(part: SitePart, patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const { id, discarded } of await browser.tabs.query({ url: [...patterns] })) {
    if (id === undefined || discarded) continue;
    await putInto(id, part).catch((error: unknown) => console.warn('page script', id, error));
  }
}

/** Only when somebody wants to teach the page. */
export async function readyToTeach(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/teach.js'] });
}

/** Only where somebody writes who has snippets. */
export async function readyToExpand(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/shortcuts.js'] });
}

async function putInto(tabId: number, part: SitePart): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [sheetFile] });
  await browser.scripting.executeScript({ target, files: [scripts[part].file] });
}
