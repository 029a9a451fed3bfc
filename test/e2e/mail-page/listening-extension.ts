import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FromMailPage, ToMailPage } from '../../../extension/mail/mail-port.ts';
import { launchBrowserWithExtension } from '../../support/browser.ts';

export type ListeningExtension = {
  page: Page;
  /** Everything the mail pages have said so far, oldest first. */
  heard(): Promise<FromMailPage[]>;
  say(message: ToMailPage): Promise<void>;
  /** Holds a draft for pages that connect from now on, as the background does; null forgets it. */
  hold(message: ToMailPage | null): Promise<void>;
  /** Ends the extension under the page, as an update does. */
  reload(): Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
};

/** The built extension with a background that only listens, so that these tests are about the mail page alone. */
export async function launchListeningExtension(
  hosts: string[] = ['http://127.0.0.1/*'],
): Promise<ListeningExtension> {
  const browser = await launchBrowserWithExtension({
    extensionFolder: join(import.meta.dirname, '../../../.output/chrome-mv3'),
    hosts,
    backgroundScript: `(${listen.toString()})(${JSON.stringify(hosts)})`,
  });
  await (await browser.background()).evaluate(() => (globalThis as unknown as Listening).ready);
  const page = await browser.context.newPage();
  return {
    page,
    heard: async () =>
      (await browser.background()).evaluate(() => (globalThis as unknown as Listening).heard as never),
    say: async (message) =>
      (await browser.background()).evaluate(
        (each) => (globalThis as unknown as Listening).port?.postMessage(each),
        message,
      ),
    hold: async (message) =>
      (await browser.background()).evaluate((each) => {
        (globalThis as unknown as Listening).held = each;
      }, message),
    reload: async () => {
      await (await browser.background()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    },
    kill: browser.killBackground,
    close: browser.close,
  };
}

type Listening = {
  heard: unknown[];
  port: chrome.runtime.Port | null;
  held: unknown;
  ready: Promise<void>;
};

/** Runs in the service worker: nothing of this module is there. */
function listen(matches: string[]): void {
  const self = globalThis as unknown as Listening;
  self.heard = [];
  self.port = null;
  self.held = null;
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== 'mail') return;
    self.port = port;
    port.onMessage.addListener((message) => self.heard.push(message));
    if (self.held) port.postMessage(self.held);
  });
  const script = { id: 'mail', matches, js: ['mail.js', 'shortcuts.js'], css: ['mail-page.css'] };
  self.ready = chrome.scripting
    .getRegisteredContentScripts()
    .then((registered) =>
      registered.length === 0 ? chrome.scripting.registerContentScripts([script]) : undefined,
    );
}
