import { type RawBuilder, sql } from 'kysely';
import type { RetentionKind } from '../../../shared/features/erasure/retention.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { emptySteps } from './empty-complaints.ts';

/** What is over once `before` has passed, and what becomes of some of it; `retire` answers how many it took. */
type Retired = {
  table: string;
  isOver(before: Date): RawBuilder<unknown>;
  retire(scope: WriteScope, ids: RawBuilder<unknown>): Promise<number>;
};

/** Archived customers are not here: they are erased as people are. */
export const retiredRows: Record<Exclude<RetentionKind, 'archived-customers'>, Retired> = {
  /** Kept is that it happened. */
  'interaction-texts': {
    table: 'interactions',
    isOver: (before) => sql`happened_at < ${before} AND (subject != '' OR text != '' OR attachments != '[]')`,
    async retire(scope, places) {
      const { rows } = await sql<{ customer_id: string }>`
        UPDATE interactions SET subject = '', text = '', attachments = '[]', sharing = 'existence'
        WHERE ctid = ANY(${places}) RETURNING customer_id`.execute(scope.trx);
      await touchCustomers(
        scope,
        rows.map((row) => row.customer_id),
      );
      return rows.length;
    },
  },
  /** What they came from and how they ended stays, to be counted. */
  'complaint-words': {
    table: 'complaints',
    isOver: (before) => sql`closed_at < ${before} AND (words != '' OR solution != '')`,
    async retire(scope, places) {
      const { rows } = await sql<{ id: string; customer_id: string }>`
        UPDATE complaints SET words = '', solution = '', message_id = NULL
        WHERE ctid = ANY(${places}) RETURNING id, customer_id`.execute(scope.trx);
      await emptySteps(
        scope,
        rows.map(({ id }) => id),
      );
      await touchCustomers(
        scope,
        rows.map((row) => row.customer_id),
      );
      return rows.length;
    },
  },
  /** The import stays on the list with its counts. */
  'import-files': {
    table: 'imports',
    isOver: (before) => sql`created_at < ${before} AND state != 'running' AND (format != '{}'
      OR EXISTS (SELECT FROM import_chunks AS kept WHERE kept.organisation_id = imports.organisation_id
        AND kept.import_id = imports.id)
      OR EXISTS (SELECT FROM import_problems AS kept WHERE kept.organisation_id = imports.organisation_id
        AND kept.import_id = imports.id))`,
    async retire({ trx, organisationId }, places) {
      const { rows } = await sql<{ id: string }>`
        UPDATE imports SET format = '{}', mapping = '{}',
          state = CASE WHEN state IN ('uploading', 'mapping') THEN 'cancelled' ELSE state END
        WHERE ctid = ANY(${places}) RETURNING id`.execute(trx);
      for (const table of ['import_chunks', 'import_problems'])
        await sql`DELETE FROM ${sql.table(table)} WHERE organisation_id = ${organisationId}
          AND import_id = ANY(${rows.map(({ id }) => id)}::uuid[])`.execute(trx);
      return rows.length;
    },
  },
  /** One that has confirmed an erasure stays as its witness. */
  'ended-devices': {
    table: 'devices',
    isOver: (before) => sql`revoked_at < ${before} AND NOT EXISTS (SELECT FROM erasure_confirmations AS told
      WHERE told.organisation_id = devices.organisation_id AND told.device_id = devices.id)`,
    retire: (scope, places) => removeRows(scope, 'devices', places),
  },
  looks: {
    table: 'customer_looks',
    isOver: (before) => sql`hour_at < ${before}`,
    retire: (scope, places) => removeRows(scope, 'customer_looks', places),
  },
};

async function removeRows({ trx }: WriteScope, table: string, places: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`DELETE FROM ${sql.table(table)} WHERE ctid = ANY(${places})`.execute(trx);
  return Number(numAffectedRows);
}

/** Archived by a person; what a merge has put away belongs to the customer it became. */
export async function archivedBefore(
  { trx, organisationId }: ReadScope,
  before: Date,
  limit: number,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('deleted_at', '<', before)
    .where('merged_into_id', 'is', null)
    .where('erased_at', 'is', null)
    .orderBy('deleted_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
