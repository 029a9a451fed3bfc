import { join } from 'node:path';
import { createApp } from '../app.ts';
import { createFirstAdministratorLink } from '../auth/first-administrator.ts';
import { openSignIn } from '../auth/sign-in.ts';
import { openDatabase, openPool } from '../db/open-database.ts';
import type { Environment } from '../env.ts';
import { readCertificate } from '../features/drop-box/read-certificate.ts';
import { startDropBox } from '../features/drop-box/start-drop-box.ts';
import { eraseAgain } from '../features/erasure/erase-again.ts';
import { ledgerFile } from '../features/erasure/ledger.ts';
import { startMailAccounts } from '../features/mail-accounts/start-mail-accounts.ts';
import { ballotListener } from '../features/surveys/ballot-listener.ts';
import { openBallotMix } from '../features/surveys/ballot-mix.ts';
import { openBallotBox } from '../features/surveys/open-ballot-box.ts';
import { writeBallots } from '../features/surveys/write-ballots.ts';
import { openChangeFeed } from '../features/sync/change-feed.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { announce } from './announce.ts';
import { buildMissing, parts } from './build-missing.ts';
import { fillDemoWhenEmpty } from './fill-demo-when-empty.ts';
import { goOnWithImports } from './go-on-with-imports.ts';
import { mailSender } from './mail-sender.ts';
import { openDoor } from './open-door.ts';
import { migrateInstallation, openInstallation } from './open-installation.ts';
import { openLog } from './open-log.ts';
import type { Speak } from './speak.ts';

const now = () => new Date();
const DRAIN_MILLISECONDS = 5_000;

export interface StartOptions {
  environment: Environment;
  /** The project's folder. */
  root: string;
  speak: Speak;
  withDemo: boolean;
}

/** Everything between the command and the address on the screen; `opened` closes again what it opened. */
export async function startKith(
  { environment, root, speak, withDemo }: StartOptions,
  opened: AsyncDisposableStack,
): Promise<void> {
  const { dataFolder } = environment;
  const log = openLog(environment);
  const installation = await openInstallation(environment);
  opened.defer(installation.close);
  await installation.claim();
  const { address } = installation;
  const database = openDatabase(openPool(address));
  opened.defer(() => database.destroy());
  const door = await openDoor(environment);
  const ballotDoor = await openDoor({ host: environment.host, port: environment.ballotPort });

  await migrateInstallation(installation);
  await buildMissing(root, {
    onBuild: (name) => console.log(speak('startup:building', { what: speak(`startup:part.${name}`) })),
    onFailure: (name, reason) =>
      console.error(speak('startup:buildFailed', { what: speak(`startup:part.${name}`), reason })),
  });
  const publicUrl = environment.publicUrl ?? door.url;
  const signIn = await openSignIn({ address, publicUrl, now });
  opened.defer(signIn.close);
  // After the jobs and the streams below, before what running requests still need.
  opened.defer(() => door.close(DRAIN_MILLISECONDS));
  const ballotUrl = environment.ballotUrl ?? ballotDoor.url;
  const links = { publicUrl, sendMail: mailSender(environment) };
  const changes = openChangeFeed({ address, database, log });
  opened.defer(changes.close);
  const { allowsPrivateWebhooks, dropBox, trustedProxies } = environment;
  // Jobs and mail tell of customers as answers do.
  await eraseAgain({ address, ledger: ledgerFile(dataFolder), now });
  const base = { address, database, now, log };
  const jobs = await startJobs({ ...base, changes, links, allowsPrivateWebhooks, dataFolder });
  opened.defer(jobs.stop);
  const mailAccounts = await startMailAccounts(base);
  opened.defer(mailAccounts.stop);
  if (dropBox) {
    const { domain, tls } = dropBox;
    const certificate = tls && (await readCertificate(tls));
    const received = await startDropBox({ ...base, listen: dropBox, domain, certificate });
    opened.defer(received.stop);
  }
  const pagesFolder = join(root, parts.pages.output);
  const dropBoxDomain = dropBox?.domain ?? null;
  const served = { database, log, now, signIn, links, changes, trustedProxies, pagesFolder };
  door.answerWith(createApp({ ...served, dropBoxDomain, ballotUrl }));
  const mix = openBallotMix((ballots) => writeBallots(database, ballots), { log, now });
  opened.defer(mix.stop);
  opened.defer(() => ballotDoor.close(DRAIN_MILLISECONDS));
  ballotDoor.answerWith(ballotListener(openBallotBox({ database, mix, now })));
  void goOnWithImports(base);
  const demo = withDemo ? await fillDemoWhenEmpty({ database, now: now(), ballotUrl }, speak) : [];
  const firstAdministratorLink = await createFirstAdministratorLink({ database, now: now(), publicUrl });
  announce({ url: publicUrl, root, firstAdministratorLink, demo }, speak);
}
