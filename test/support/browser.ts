import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { patience } from './patience.ts';

export type ExtensionBrowser = {
  context: BrowserContext;
  extensionId: string;
  /** The background as it runs now; a killed one comes back as another. */
  background(): Promise<Worker>;
  /** Ends the background at once, as an idle browser does; whoever speaks to it next starts it again. */
  killBackground(): Promise<void>;
  profileFolder: string;
  close(): Promise<void>;
};

export type ExtensionBrowserSetup = {
  /** A built extension, such as `.output/chrome-mv3`; it is copied, never changed. */
  extensionFolder: string;
  /** Match patterns that count as granted by the user, who cannot press the browser's own dialog here. */
  hosts: string[];
  /** Stands in for the built background, where a test is about the mail page alone. */
  backgroundScript?: string;
  language?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Continues an earlier profile, as after closing the browser; the caller then removes it. */
  profileFolder?: string;
};

/** Real Chromium with the built extension in a fresh profile. */
export async function launchBrowserWithExtension(setup: ExtensionBrowserSetup): Promise<ExtensionBrowser> {
  const scratch = await mkdtemp(join(tmpdir(), 'kith-browser-'));
  const extension = setup.profileFolder ? `${setup.profileFolder}-extension` : join(scratch, 'extension');
  await copyWithHosts(setup.extensionFolder, extension, setup.hosts);
  if (setup.backgroundScript) await writeFile(join(extension, 'background.js'), setup.backgroundScript);
  const profileFolder = setup.profileFolder ?? join(scratch, 'profile');
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: chromiumPath(),
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...flags, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    locale: setup.language ?? 'en-US',
    colorScheme: setup.colorScheme ?? 'light',
    viewport: setup.viewport ?? { width: 1400, height: 900 },
  });
  context.setDefaultTimeout(patience.timeout);
  const background = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', patience));
  const killBackground = async () => {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  };
  const close = async () => {
    await context.close();
    await rm(scratch, { recursive: true, force: true });
  };
  const extensionId = new URL((await background()).url()).host;
  return { context, extensionId, background, killBackground, profileFolder, close };
}

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing of a test leaves the machine, not even the report that a host's policy asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** At the same path for the same profile: an unpacked extension's id, and so its storage, follows from its path. */
async function copyWithHosts(from: string, to: string, hosts: string[]): Promise<void> {
  await cp(from, to, { recursive: true });
  const path = join(to, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
}

export function chromiumPath(): string {
  const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = paths.find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium found: install the package "chromium"');
  return found;
}
