import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type ExtensionBrowser, launchBrowserWithExtension } from '../../support/browser.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { startRoundcube } from '../../support/webmail/roundcube.ts';
import { sampleInbox, sampleSent } from '../../support/webmail/sample-mail.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { startSogo } from '../../support/webmail/sogo.ts';
import type { Webmail } from '../../support/webmail/webmail.ts';
import { type KithProcess, runKith, startKithProcess } from './kith-process.ts';

/** A company's first Monday: Kith started as a user starts it, two webmails over one mailbox, a browser for one person. */
export type Stage = {
  kith: KithProcess;
  dataFolder: string;
  port: number;
  roundcube: Webmail;
  sogo: Webmail;
  browser: ExtensionBrowser;
  run(...args: string[]): Promise<string>;
  /** Starts Kith again after it was stopped or killed. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

const extensionFolder = '.output/chrome-mv3';

export async function openStage(): Promise<Stage> {
  await using opened = new AsyncDisposableStack();
  const scratch = await makeScratchFolder();
  opened.defer(() => rm(scratch, { recursive: true, force: true }));
  const dataFolder = join(scratch, 'data');
  const [port, mailPort, sogoPort] = [await freePorts(1), await freePorts(4), await freePorts(8)];

  const mailFolder = await makeScratchFolder();
  opened.defer(() => rm(mailFolder, { recursive: true, force: true }));
  const roundcube = await startRoundcube({
    folder: join(mailFolder, 'roundcube'),
    port: mailPort,
    messages: sampleInbox,
    sent: sampleSent,
  });
  opened.defer(() => roundcube.stop());
  const sogo = await startSogo({
    folder: join(mailFolder, 'sogo'),
    port: sogoPort,
    messages: [],
    mailServer: roundcube.mailServer,
  });
  opened.defer(() => sogo.stop());

  const kith = await startKithProcess(dataFolder, port);
  const browser = await launchBrowserWithExtension({
    extensionFolder,
    hosts: [roundcube.url, sogo.url].map((url) => `${new URL(url).origin}/*`),
  });
  opened.defer(() => browser.close());
  const parts = opened.move();
  const stage: Stage = {
    kith,
    dataFolder,
    port,
    roundcube,
    sogo,
    browser,
    run: (...args) => runKith(dataFolder, ...args),
    restart: async () => {
      stage.kith = await startKithProcess(dataFolder, port);
    },
    close: async () => {
      await parts.disposeAsync();
      await stage.kith.stop();
    },
  };
  return stage;
}

/** The panel inside a mail page. It hangs in a closed shadow root, which only the frame list sees into. */
export async function panelOf(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => /^chrome-extension:.*panel/.test(frame.url()));
  await expect.poll(() => find() !== undefined, { timeout: 20_000 }).toBe(true);
  return find()!;
}
