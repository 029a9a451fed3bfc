import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { RetentionChoice } from '../../../shared/features/erasure/retention.ts';
import { readIn, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { recordAct } from '../administration/audit.ts';
import { beginErasure } from './begin-erasure.ts';
import { archivedBefore, retiredRows } from './retention-kinds.ts';
import { endOf, listRules } from './retention-rules.ts';
import { runErasure } from './run-erasure.ts';

const rowsAtOnce = 1000;
const customersAtOnce = 100;

type Parts = { database: Database; organisationId: string; now: () => Date };

/** Every rule that is on, in slices that hold nobody up; what a stop leaves is done the next night. */
export async function applyRetention(parts: Parts): Promise<void> {
  const { database, organisationId, now } = parts;
  const rules = await readIn(database, organisationId, listRules);
  for (const rule of rules) {
    const at = now();
    const before = endOf(at, rule.keepDays);
    const count =
      rule.kind === 'archived-customers'
        ? await eraseArchived(parts, before)
        : await retireRows(parts, rule.kind, before);
    await writeIn(database, { organisationId, now: at }, async (scope) => {
      await scope.trx
        .updateTable('retention_rules')
        .set({ last_run_at: at, last_count: count })
        .where('organisation_id', '=', organisationId)
        .where('kind', '=', rule.kind)
        .execute();
      if (count === 0) return;
      const details = { kind: rule.kind, keepDays: rule.keepDays, count };
      await recordAct(scope, at, { staffId: null, action: 'retention.apply', details });
    });
  }
}

async function retireRows(
  { database, organisationId, now }: Parts,
  kind: Exclude<RetentionChoice['kind'], 'archived-customers'>,
  before: Date,
): Promise<number> {
  const { table, isOver, retire } = retiredRows[kind];
  const some = sql`ARRAY(SELECT ctid FROM ${sql.table(table)}
    WHERE organisation_id = ${organisationId} AND ${isOver(before)} LIMIT ${rowsAtOnce})`;
  for (let total = 0; ; ) {
    const count = await writeIn(database, { organisationId, now: now() }, (scope) => retire(scope, some));
    if (count === 0) return total;
    total += count;
  }
}

async function eraseArchived(parts: Parts, before: Date): Promise<number> {
  const { database, organisationId, now } = parts;
  for (let total = 0; ; ) {
    const customerIds = await readIn(database, organisationId, (scope) =>
      archivedBefore(scope, before, customersAtOnce),
    );
    if (customerIds.length === 0) return total;
    const id = uuidv7();
    const byRule = { reason: 'retention', askedBy: 'company', purchases: 'keep', requestedBy: null } as const;
    await writeIn(database, { organisationId, now: now() }, (scope) =>
      beginErasure(scope, { ...byRule, id, customerIds, requestedAt: scope.now }),
    );
    await runErasure(parts, id);
    total += customerIds.length;
  }
}
