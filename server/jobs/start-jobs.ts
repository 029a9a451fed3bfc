import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Links } from '../auth/send-link.ts';
import { type DatabaseAddress, openDatabase, openPool } from '../db/open-database.ts';
import { isConnectionLost } from '../db/outlast-outage.ts';
import { rewriteTables } from '../db/rewrite-tables.ts';
import type { Database } from '../db/schema.ts';
import { renewCalendarsJob } from '../features/administration/jobs.ts';
import { mailBulletinsJob } from '../features/bulletins/jobs.ts';
import { seekDuplicatesJob } from '../features/customers/jobs.ts';
import { eraseJob, retentionJob } from '../features/erasure/jobs.ts';
import { tendAbsencesJob } from '../features/handovers/jobs.ts';
import { recomputeInsightJob, runInsightJob } from '../features/insight/jobs.ts';
import { deliverWebhooksJob, forgetDeliveriesJob } from '../features/integrations/jobs.ts';
import { evaluateProgrammeJob } from '../features/loyalty/programme/jobs.ts';
import { mailPulsesJob } from '../features/loyalty/pulses/jobs.ts';
import { placeCustomersJob, runPlacingJob } from '../features/loyalty/say-and-do/jobs.ts';
import { reckonTiersJob } from '../features/loyalty/tiers/jobs.ts';
import { followValuesJob, nightlyFitJob, runFitsJob } from '../features/loyalty/value/jobs.ts';
import { renewSwitchesJob } from '../features/mail-clients/jobs.ts';
import { escalatePromisesJob, mailRemindersJob } from '../features/promises/jobs.ts';
import { learnPromptsJob } from '../features/prompts/jobs.ts';
import {
  closeRoundsJob,
  deleteCancelledBallotsJob,
  mailInvitationsJob,
  releaseRoundsJob,
  runReleasesJob,
} from '../features/surveys/jobs.ts';
import type { ChangeFeed } from '../features/sync/change-feed.ts';
import { forgetCommandsJob, weighTodayJob } from '../features/sync/jobs.ts';
import type { Job, JobParts } from './job.ts';
import { soon } from './soon.ts';

/** Every job there is; a new one is a line here. */
const jobs: readonly Job[] = [
  escalatePromisesJob,
  mailRemindersJob,
  forgetCommandsJob,
  weighTodayJob,
  renewCalendarsJob,
  deliverWebhooksJob,
  forgetDeliveriesJob,
  seekDuplicatesJob,
  eraseJob,
  renewSwitchesJob,
  retentionJob,
  nightlyFitJob,
  runFitsJob,
  followValuesJob,
  evaluateProgrammeJob,
  recomputeInsightJob,
  runInsightJob,
  learnPromptsJob,
  mailPulsesJob,
  mailBulletinsJob,
  placeCustomersJob,
  runPlacingJob,
  reckonTiersJob,
  closeRoundsJob,
  releaseRoundsJob,
  runReleasesJob,
  deleteCancelledBallotsJob,
  mailInvitationsJob,
  tendAbsencesJob,
];

export type RunningJobs = { stop(): Promise<void> };

/** Any number of processes may run this: each occurrence of a schedule is taken by one of them. */
export async function startJobs({
  address,
  database,
  changes,
  log,
  ...given
}: {
  address: DatabaseAddress;
  database: Database;
  changes: Pick<ChangeFeed, 'watch'>;
  links: Links;
  allowsPrivateWebhooks: boolean;
  dataFolder: string;
  now: () => Date;
  log: Logger;
}): Promise<RunningJobs> {
  const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
  const boss = new PgBoss({ ...address, schema: 'pgboss', application_name: 'kith jobs', max: 2 });
  let isStopping = false;
  // Connections that end are no news: everything stops, or the change feed has told the outage.
  boss.on('error', (error) => isStopping || isConnectionLost(error) || log.warn({ err: error }, 'job queue'));
  const parts: JobParts = {
    ...given,
    database,
    log,
    organisationIds: () => organisationIds(owner),
    rewriteTables: (tables) => rewriteTables(owner, tables),
  };
  try {
    await boss.start();
    for (const job of jobs) await schedule(boss, job, parts);
  } catch (error) {
    await owner.destroy();
    throw error;
  }
  const following = soon(async () => {
    for (const { name, followsChanges } of jobs) if (followsChanges) await boss.send(name);
  }, parts.log);
  const stopWatching = changes.watch(following.call);
  return {
    async stop() {
      isStopping = true;
      stopWatching();
      await following.stop();
      await boss.stop({ graceful: true, timeout: 3_000 });
      await owner.destroy();
    },
  };
}

async function schedule(boss: PgBoss, job: Job, parts: JobParts): Promise<void> {
  // Whoever waits finds what later callers meant, too.
  await boss.createQueue(job.name, job.followsChanges ? { policy: 'short' } : {});
  await boss.work(job.name, async () => {
    try {
      await job.run(parts);
    } catch (error) {
      if (!isConnectionLost(error)) parts.log.error({ job: job.name, err: error }, 'job failed');
      throw error;
    }
  });
  await boss.schedule(job.name, job.cron);
  if (job.alsoAtStart) await boss.send(job.name);
}

async function organisationIds(owner: Database): Promise<string[]> {
  const rows = await owner.selectFrom('organisations').select('organisation_id').execute();
  return rows.map((row) => row.organisation_id);
}
