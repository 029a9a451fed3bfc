import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Links } from '../auth/send-link.ts';
import { type DatabaseAddress, openDatabase, openPool } from '../db/open-database.ts';
import { isConnectionLost } from '../db/outlast-outage.ts';
import type { Database } from '../db/schema.ts';
import { renewCalendarsJob } from '../features/administration/jobs.ts';
import { escalatePromisesJob, mailRemindersJob } from '../features/promises/jobs.ts';
import { forgetCommandsJob } from '../features/sync/jobs.ts';
import type { Job, JobParts } from './job.ts';

/** Every job there is; a new one is a line here. */
const jobs: readonly Job[] = [escalatePromisesJob, mailRemindersJob, forgetCommandsJob, renewCalendarsJob];

export type RunningJobs = { stop(): Promise<void> };

/** Any number of processes may run this: each occurrence of a schedule is taken by one of them. */
export async function startJobs({
  address,
  database,
  links,
  now,
  log,
}: {
  address: DatabaseAddress;
  database: Database;
  links: Links;
  now: () => Date;
  log: Logger;
}): Promise<RunningJobs> {
  const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
  const boss = new PgBoss({ ...address, schema: 'pgboss', application_name: 'kith jobs', max: 2 });
  let isStopping = false;
  // Connections that end are no news: everything stops, or the change feed has told the outage.
  boss.on('error', (error) => isStopping || isConnectionLost(error) || log.warn({ err: error }, 'job queue'));
  const parts: JobParts = { database, links, now, log, organisationIds: () => organisationIds(owner) };
  try {
    await boss.start();
    for (const job of jobs) await schedule(boss, job, parts);
  } catch (error) {
    await owner.destroy();
    throw error;
  }
  return {
    async stop() {
      isStopping = true;
      await boss.stop({ graceful: true, timeout: 3_000 });
      await owner.destroy();
    },
  };
}

async function schedule(boss: PgBoss, job: Job, parts: JobParts): Promise<void> {
  await boss.createQueue(job.name);
  await boss.work(job.name, async () => {
    try {
      await job.run(parts);
    } catch (error) {
      if (!isConnectionLost(error)) parts.log.error({ job: job.name, err: error }, 'job failed');
      throw error;
    }
  });
  await boss.schedule(job.name, job.cron);
}

async function organisationIds(owner: Database): Promise<string[]> {
  const rows = await owner.selectFrom('organisations').select('organisation_id').execute();
  return rows.map((row) => row.organisation_id);
}
