import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { customersAnsweredForBy } from './answered-for-by.ts';

/** What of a reader decides which customers they see. */
export type Viewer = { staffId: string; seesAll: boolean };

export async function loadViewer(scope: ReadScope, session: Session): Promise<Viewer> {
  return viewerUnder(await loadSettings(scope), session);
}

export function viewerUnder(
  { customerAccess }: OrganisationSettings,
  session: Pick<Session, 'staffId' | 'roles'>,
): Viewer {
  const leads = session.roles.some((role) => role === 'manager' || role === 'administrator');
  return { staffId: session.staffId, seesAll: customerAccess === 'everyone' || leads };
}

/**
 * True for the rows of `customers` this reader may see: nobody's, their own and their team's, and those they owe
 * something, or all.
 * Every statement that answers with customers, or with anything of theirs, carries it.
 */
export function visibleCustomers(
  _eb: ExpressionBuilder<Schema, 'customers'>,
  viewer: Viewer,
): Expression<SqlBool> {
  if (viewer.seesAll) return sql<SqlBool>`true`;
  return sql<SqlBool>`(customers.owner_id IS NULL OR customers.owner_id = ${viewer.staffId} OR customers.owner_id IN (
    SELECT mate.id FROM staff AS mate JOIN staff AS me
      ON me.organisation_id = mate.organisation_id AND me.team_id = mate.team_id
    WHERE me.organisation_id = customers.organisation_id AND me.id = ${viewer.staffId})
    OR customers.id IN ${customersAnsweredForBy(viewer.staffId)})`;
}
