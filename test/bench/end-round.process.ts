import { once } from 'node:events';
import { pino } from 'pino';
import { type DatabaseAddress, openDatabase, openPool } from '../../server/db/open-database.ts';
import { rewriteTables } from '../../server/db/rewrite-tables.ts';
import { closeRoundsJob, releaseRoundsJob, runReleasesJob } from '../../server/features/surveys/jobs.ts';
import { secondsOf } from './measure.ts';

export type EndRoundOrder = { address: DatabaseAddress; organisationId: string; now: string };
export type RoundEnded = { closing: number; releasing: number; cpu: number; mostMegabytes: number };

const [{ address, organisationId, now }] = (await once(process, 'message')) as [EndRoundOrder];
// Who started it is gone.
process.once('disconnect', () => process.exit());
const database = openDatabase(openPool(address));
const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
const parts = {
  database,
  organisationIds: async () => [organisationId],
  rewriteTables: (tables: readonly string[]) => rewriteTables(owner, tables),
  allowsPrivateWebhooks: false,
  dataFolder: '',
  links: { publicUrl: 'https://kith.example', sendMail: null },
  now: () => new Date(now),
  log: pino({ enabled: false }),
};
const ended: RoundEnded = {
  closing: await secondsOf(() => closeRoundsJob.run(parts)),
  releasing: await secondsOf(async () => {
    await releaseRoundsJob.run(parts);
    await runReleasesJob.run(parts);
  }),
  cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  mostMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
await Promise.all([database.destroy(), owner.destroy()]);
process.send!(ended);
process.disconnect();
