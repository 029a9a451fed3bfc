import { browser } from 'wxt/browser';
import { sitePattern } from './browser-differences.ts';

const scriptId = 'mail';
const scriptFile = '/content-scripts/mail.js';
const sheetFile = '/mail-page.css';

/** The origins the user has turned Kith on for; the Kith server itself is no mail host. */
export function mailPatterns(granted: readonly string[], serverUrl: string | null): string[] {
  const server = serverUrl ? `${new URL(serverUrl).origin}/*` : null;
  return granted.filter((pattern) => /^(https?|\*):/.test(pattern) && pattern !== server);
}

/** Whether this page's site is still among the granted ones. */
export function isGranted(pageUrl: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(pageUrl)] });
}

/** Makes the browser put the content script into exactly the hosts that are granted now, across restarts. */
export async function registerMailScript(serverUrl: string | null): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = mailPatterns(origins, serverUrl);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      matches,
      js: [scriptFile],
      css: [sheetFile],
      runAt: 'document_end',
      persistAcrossSessions: true,
    },
  ]);
}

/** The mail that is open while the permission is given shows its panel without being loaded again. */
export async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const { id, discarded } of await browser.tabs.query({ url: [...patterns] })) {
    if (id === undefined || discarded) continue;
    await putInto(id).catch((error: unknown) => console.warn('mail script', id, error));
  }
}

async function putInto(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [sheetFile] });
  await browser.scripting.executeScript({ target, files: [scriptFile] });
}
