import { once } from 'node:events';
import { pino } from 'pino';
import { type DatabaseAddress, openDatabase, openPool } from '../../server/db/open-database.ts';
import { closeRoundsJob, releaseRoundsJob } from '../../server/features/surveys/jobs.ts';

export type EndRoundsOrder = {
  address: DatabaseAddress;
  organisationId: string;
  now: string;
  job: 'close' | 'release';
  /** Where the process is killed, as by the machine: nothing is tidied up. */
  diesAt: 'progress' | 'rewriting';
};

const [order] = (await once(process, 'message')) as [EndRoundsOrder];
const die = (at: EndRoundsOrder['diesAt']) => {
  if (order.diesAt === at) process.kill(process.pid, 'SIGKILL');
};
const { run } = order.job === 'close' ? closeRoundsJob : releaseRoundsJob;
await run({
  database: openDatabase(openPool(order.address)),
  organisationIds: async () => [order.organisationId],
  rewriteTables: async () => die('rewriting'),
  allowsPrivateWebhooks: false,
  dataFolder: '',
  links: { publicUrl: 'https://kith.example', sendMail: null },
  now: () => new Date(order.now),
  log: pino({}, { write: () => die('progress') }),
});
