import { type Expression, type SqlBool, sql } from 'kysely';
import { NIL } from 'uuid';
import type { Viewer } from './visibility.ts';

/** `visibleCustomers` for rows counted by owner. */
export function visibleOwners(viewer: Viewer): Expression<SqlBool> {
  if (viewer.seesAll) return sql<SqlBool>`true`;
  return sql<SqlBool>`(owner_id = ${NIL}::uuid OR owner_id = ${viewer.staffId} OR owner_id IN (
    SELECT mate.id FROM staff AS mate JOIN staff AS me
      ON me.organisation_id = mate.organisation_id AND me.team_id = mate.team_id WHERE me.id = ${viewer.staffId}))`;
}
