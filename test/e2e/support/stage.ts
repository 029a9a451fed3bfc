import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromiumWithExtension } from '../../support/chromium.ts';
import type { PersonsBrowser } from '../../support/driven-page.ts';
import { launchFirefoxWithExtension } from '../../support/firefox/firefox.ts';
import { freePorts } from '../../support/webmail/free-ports.ts';
import { startRoundcube } from '../../support/webmail/roundcube.ts';
import { promisingMails, sampleInbox, sampleSent } from '../../support/webmail/sample-mail.ts';
import { makeScratchFolder } from '../../support/webmail/scratch-folder.ts';
import { startSogo } from '../../support/webmail/sogo.ts';
import type { Webmail } from '../../support/webmail/webmail.ts';
import { type KithProcess, runKith, startKithProcess } from './kith-process.ts';

/** A company's first Monday: Kith started as a user starts it, two webmails over one mailbox, a browser for one person. */
export type Stage = {
  readonly kith: KithProcess;
  dataFolder: string;
  port: number;
  roundcube: Webmail;
  sogo: Webmail;
  browser: PersonsBrowser;
  run(...args: string[]): Promise<string>;
  /** Starts Kith again after it was stopped or killed. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** What a person browses with. Firefox's patterns know no ports. */
const makes = {
  chromium: (hosts: URL[]) =>
    launchChromiumWithExtension({
      extensionFolder: '.output/chrome-mv3',
      hosts: hosts.map(({ origin }) => `${origin}/*`),
    }),
  firefox: (hosts: URL[]) =>
    launchFirefoxWithExtension({
      extensionFolder: '.output/firefox-mv3',
      hosts: hosts.map(({ protocol, hostname }) => `${protocol}//${hostname}/*`),
    }),
};

export type Make = keyof typeof makes;

export async function openStage(make: Make): Promise<Stage> {
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
    messages: [...sampleInbox, ...promisingMails(new Date())],
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

  let kith = await startKithProcess(dataFolder, port);
  opened.defer(() => kith.stop());
  const browser = await makes[make]([roundcube.url, sogo.url].map((url) => new URL(url)));
  opened.defer(() => browser.close());
  const parts = opened.move();
  return {
    get kith() {
      return kith;
    },
    dataFolder,
    port,
    roundcube,
    sogo,
    browser,
    run: (...args) => runKith(dataFolder, ...args),
    restart: async () => {
      kith = await startKithProcess(dataFolder, port);
    },
    close: () => parts.disposeAsync(),
  };
}
