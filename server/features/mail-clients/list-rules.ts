import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** One's own rules and all that are shared, the newest first; those taken back stay in sight. */
export async function listRules({ trx, organisationId }: ReadScope, { staffId }: Session) {
  const rows = await trx
    .selectFrom('taught_rules')
    .select([
      'id',
      'author_id',
      'host',
      'version',
      'is_shared',
      'rule',
      'taught_at',
      'revoked_at',
      'revoked_by',
    ])
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('is_shared', '=', true), where('author_id', '=', staffId)]))
    .orderBy('taught_at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    host: row.host,
    version: row.version,
    isShared: row.is_shared,
    reads: { subject: row.rule.subject !== null, rows: row.rule.row !== null },
    taughtAt: row.taught_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedBy: row.revoked_by,
  }));
}
