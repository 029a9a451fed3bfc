import { once } from 'node:events';
import { pino } from 'pino';
import { type DatabaseAddress, openDatabase, openPool } from '../../server/db/open-database.ts';
import { runReckoning } from '../../server/features/administration/run-reckoning.ts';
import { releaseClosedRounds } from '../../server/features/surveys/finish-rounds.ts';
import { closeRoundsJob, runReleasesJob } from '../../server/features/surveys/jobs.ts';

export type EndRoundsOrder = {
  address: DatabaseAddress;
  organisationId: string;
  now: string;
  /** When the process is killed, as by the machine: nothing is tidied up. */
  diesAt: 'rewriting after closing' | 'composing' | 'rewriting after releasing';
};

const [order] = (await once(process, 'message')) as [EndRoundsOrder];
const { organisationId, diesAt } = order;
const die = () => process.kill(process.pid, 'SIGKILL');
const now = () => new Date(order.now);
const parts = {
  ...{ database: openDatabase(openPool(order.address)), now, log: pino({ enabled: false }) },
  organisationIds: async () => [organisationId],
  rewriteTables: async () => die(),
  ...{ allowsPrivateWebhooks: false, dataFolder: '' },
  links: { publicUrl: 'https://kith.example', sendMail: null },
};
if (diesAt === 'rewriting after closing') await closeRoundsJob.run(parts);
if (diesAt === 'rewriting after releasing') await runReleasesJob.run(parts);
if (diesAt === 'composing')
  await runReckoning({ ...parts, organisationId }, 'survey-release', (noteProgress) =>
    releaseClosedRounds(parts, organisationId, async (share) => {
      await noteProgress(share);
      if (share > 0.5) die();
    }),
  );
