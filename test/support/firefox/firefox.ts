import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { PersonsBrowser } from '../driven-page.ts';
import { pageInFirefox } from './page-in-firefox.ts';

/** Firefox gives each installation another one; a test must know the popup's address. */
const internalId = '6b697468-0000-4000-8000-000000000001';
const addOnId = 'kith@kith.example';

/** A server's name in a company's own network. */
export const officeHost = 'office.kith.test';

export type Firefox = PersonsBrowser & {
  /** What the popup asks for when the user allows a site; the browser's own question counts as answered with yes. */
  allow(pattern: string): Promise<void>;
  /** As when the user takes it off under an open mail page. */
  removeExtension(): Promise<void>;
};

/** Real Firefox with the built extension as a temporary add-on, in a fresh profile. */
export async function launchFirefoxWithExtension(setup: {
  extensionFolder: string;
  /** Match patterns that count as granted by the user. */
  hosts: string[];
}): Promise<Firefox> {
  const scratch = await mkdtemp(join(tmpdir(), 'kith-firefox-'));
  const extension = join(scratch, 'extension');
  await copyWithHosts(setup.extensionFolder, extension, setup.hosts);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    // Without it WebDriver is kept out of the extension's own pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1400, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: internalId }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.localDomains': officeHost,
    },
  });
  await browser.installExtension(extension);
  const newPage = () => openPage(browser);
  const openPopup = async () => {
    const page = await newPage();
    await page.goto(`moz-extension://${internalId}/popup.html`);
    return page;
  };
  return {
    newPage,
    openPopup,
    allow: async (pattern) => {
      const popup = await openPopup();
      await popup.evaluate(requestOnNextClick, pattern);
      await popup.getByRole('heading').click();
      await popup.locator('[data-granted]').waitFor();
      await popup.close();
    },
    elsewhere: async () => openPage(await browser.createBrowserContext()),
    killBackground: () => terminateBackground(browser),
    removeExtension: () => browser.uninstallExtension(addOnId),
    close: async () => {
      await browser.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/** In a window of its own: Firefox slows down pages that stand behind another tab. */
const openPage = async (browser: Pick<Browser, 'newPage'>) =>
  pageInFirefox(await browser.newPage({ type: 'window' }));

/** Runs in the popup: Firefox grants only what is asked for in the course of a click. */
function requestOnNextClick(pattern: string): void {
  const { browser } = globalThis as unknown as { browser: typeof chrome };
  const request = async () => {
    if (await browser.permissions.request({ origins: [pattern] })) document.body.dataset.granted = pattern;
  };
  document.addEventListener('click', () => void request(), { once: true });
}

/** By the button that Firefox has for it. */
async function terminateBackground(browser: Browser): Promise<void> {
  const debugging = await openPage(browser);
  await debugging.goto('about:debugging#/runtime/this-firefox');
  await debugging.getByRole('button', { name: 'Terminate background script' }).click();
  await debugging.getByText('Stopped').waitFor();
  await debugging.close();
}

async function copyWithHosts(from: string, to: string, hosts: string[]): Promise<void> {
  await cp(from, to, { recursive: true });
  const path = join(to, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
}

function firefoxPath(): string {
  const found = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  if (!found) throw new Error('no Firefox found: install the package "firefox-esr"');
  return found;
}
