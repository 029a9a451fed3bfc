import { sql } from 'kysely';
import {
  type RetentionChoice,
  RetentionKind,
  type RetentionRule,
} from '../../../shared/features/erasure/retention.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { archivedBefore, retiredRows } from './retention-kinds.ts';

const mostCounted = 1_000_000;

export function endOf(now: Date, keepDays: number): Date {
  return new Date(now.getTime() - keepDays * 86_400_000);
}

export async function listRules({ trx, organisationId }: ReadScope): Promise<RetentionRule[]> {
  const rows = await trx
    .selectFrom('retention_rules')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .execute();
  // Archived customers last: erasing them also removes files that another rule counts.
  rows.sort((a, b) => RetentionKind.options.indexOf(a.kind) - RetentionKind.options.indexOf(b.kind));
  return rows.map((row) => ({
    kind: row.kind,
    keepDays: row.keep_days,
    switchedOnBy: row.switched_on_by,
    switchedOnAt: row.switched_on_at.toISOString(),
    lastRunAt: row.last_run_at?.toISOString() ?? null,
    lastCount: row.last_count,
  }));
}

/** How much the rule would take the coming night. */
export async function previewRule(
  scope: ReadScope,
  { kind, keepDays, now }: RetentionChoice & { now: Date },
): Promise<number> {
  const before = endOf(now, keepDays);
  if (kind === 'archived-customers') return (await archivedBefore(scope, before, mostCounted)).length;
  const { table, isOver } = retiredRows[kind];
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM ${sql.table(table)}
    WHERE organisation_id = ${scope.organisationId} AND ${isOver(before)}`.execute(scope.trx);
  return rows[0]!.count;
}

export async function switchOn(
  { trx, organisationId, now }: WriteScope,
  session: Session,
  { kind, keepDays }: RetentionChoice,
): Promise<void> {
  const rule = { keep_days: keepDays, switched_on_by: session.staffId, switched_on_at: now };
  await trx
    .insertInto('retention_rules')
    .values({ organisation_id: organisationId, kind, ...rule })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'kind']).doUpdateSet(rule))
    .execute();
}

export async function switchOff(
  { trx, organisationId }: WriteScope,
  { kind }: { kind: RetentionKind },
): Promise<void> {
  await trx
    .deleteFrom('retention_rules')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .execute();
}
