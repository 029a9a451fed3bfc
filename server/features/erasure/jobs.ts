import { readIn } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { applyRetention } from './apply-retention.ts';
import { dropTombstones } from './drop-tombstones.ts';
import { ledgerFile } from './ledger.ts';
import { removeLateRows } from './remove-late-rows.ts';
import { runErasure } from './run-erasure.ts';
import { writeLedger } from './write-ledger.ts';

/** Goes on with erasures that were cut short, and keeps the ledger beside the database. */
export const eraseJob: Job = {
  name: 'erasure.go-on',
  cron: '* * * * *',
  alsoAtStart: true,
  async run({ database, organisationIds, dataFolder, now }) {
    for (const organisationId of await organisationIds()) {
      const parts = { database, organisationId, now };
      await writeLedger(parts, { file: ledgerFile(dataFolder), now: now() });
      const running = await readIn(database, organisationId, ({ trx }) =>
        trx
          .selectFrom('erasures')
          .select('id')
          .where('organisation_id', '=', organisationId)
          .where('finished_at', 'is', null)
          .execute(),
      );
      for (const { id } of running) await runErasure(parts, id);
      await dropTombstones(parts);
    }
  },
};

export const retentionJob: Job = {
  name: 'erasure.retention',
  cron: '40 2 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds()) {
      await applyRetention({ database, organisationId, now });
      await removeLateRows({ database, organisationId, now });
    }
  },
};
