import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { LevelReason } from '../../../../shared/features/loyalty/programme/level-change.ts';
import { Programme, type ProgrammeLevel } from '../../../../shared/features/loyalty/programme/model.ts';
import { Instant } from '../../../../shared/time/instant.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../../customers/visibility.ts';

const LevelChangePlace = z.object({ changedAt: Instant, id: z.uuid() });
export type LevelChangePlace = z.infer<typeof LevelChangePlace>;
export const LevelChangeQuery = z.object({
  /** Null: of everybody the reader sees. */
  customerId: z.uuid().nullable(),
  before: LevelChangePlace.nullable(),
});

const pageSize = 30;

/** The newest first, each with what was measured then. */
export async function listLevelChanges(
  scope: ReadScope,
  session: Session,
  { customerId, before }: z.output<typeof LevelChangeQuery>,
) {
  const viewer = await loadViewer(scope, session);
  const rows = await scope.trx
    .selectFrom('level_changes as change')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'change.organisation_id')
        .onRef('customers.id', '=', 'change.customer_id'),
    )
    .selectAll('change')
    .select('customers.name')
    .where('change.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .$if(customerId !== null, (some) => some.where('change.customer_id', '=', customerId!))
    .$if(before !== null, (some) => some.where(isBefore(before!)))
    .orderBy('change.changed_at', 'desc')
    .orderBy('change.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const names = await levelNames(scope);
  const items = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    name: row.name,
    version: row.version,
    from: nameOf(row.from_level_id),
    to: nameOf(row.to_level_id),
    reasons: LevelReason.array().parse(row.reasons),
    changedAt: row.changed_at.toISOString(),
  }));
  const last = items.at(-1);
  const next = rows.length > pageSize && last ? { changedAt: last.changedAt, id: last.id } : null;
  return { items, next };

  function nameOf(levelId: string | null) {
    return levelId === null ? null : (names.get(levelId) ?? null);
  }
}

function isBefore({ changedAt, id }: LevelChangePlace) {
  const at = new Date(changedAt);
  return sql<SqlBool>`(change.changed_at, change.id) < (${at}, ${id}::uuid)`;
}

/** By id, over all versions: the newest name counts. */
async function levelNames({ trx, organisationId }: ReadScope): Promise<Map<string, ProgrammeLevel['name']>> {
  const rows = await trx
    .selectFrom('programme_versions')
    .select('programme')
    .where('organisation_id', '=', organisationId)
    .where('switched_on_at', 'is not', null)
    .orderBy('version')
    .execute();
  const levels = rows.flatMap(({ programme }) => Programme.parse(programme).levels);
  return new Map(levels.map(({ id, name }) => [id, name]));
}
