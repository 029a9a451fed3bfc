import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { FromMailPage, ToMailPage } from '../../../extension/mail/mail-port.ts';
import { launchBrowserWithExtension } from '../../support/browser.ts';
import { patience } from '../../support/patience.ts';

export type ListeningExtension = {
  page: Page;
  /** Opens an address afresh; nothing that was heard before is heard of it. */
  goto(url: string): Promise<void>;
  /** Everything the mail page has said since it came, oldest first. */
  heard(): Promise<FromMailPage[]>;
  /** To the page that stands there, once it is listening. */
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
  /** Within the background, until it answers that it is done. */
  const untilDone = <T>(work: (argument: T) => boolean, argument: T) =>
    vi.waitFor(async () => {
      const isDone = await (await browser.background()).evaluate(work as never, argument);
      if (!isDone) throw new Error('the mail page and the background do not find each other');
    }, patience);
  return {
    page,
    goto: async (url) => {
      await page.goto('about:blank');
      await untilDone(forgetLeft, undefined);
      await page.goto(url);
    },
    heard: async () =>
      (await browser.background()).evaluate(() => (globalThis as unknown as Listening).heard as never),
    say: (message) => untilDone(sayToPage, message),
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

// What follows runs in the service worker: nothing of this module is there.

function forgetLeft(): boolean {
  const self = globalThis as unknown as Listening;
  if (self.port === null) self.heard = [];
  return self.port === null;
}

function sayToPage(message: ToMailPage): boolean {
  const { port } = globalThis as unknown as Listening;
  port?.postMessage(message);
  return port !== null;
}

function listen(matches: string[]): void {
  const self = globalThis as unknown as Listening;
  self.heard = [];
  self.port = null;
  self.held = null;
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== 'mail') return;
    self.port = port;
    self.heard = [];
    port.onMessage.addListener((message) => self.port === port && self.heard.push(message));
    port.onDisconnect.addListener(() => {
      if (self.port === port) self.port = null;
    });
    if (self.held) port.postMessage(self.held);
  });
  const script = { id: 'mail', matches, js: ['mail.js', 'shortcuts.js'], css: ['mail-page.css'] };
  self.ready = chrome.scripting
    .getRegisteredContentScripts()
    .then((registered) =>
      registered.length === 0 ? chrome.scripting.registerContentScripts([script]) : undefined,
    );
}
