import type { ApiToken } from '../../../shared/features/integrations/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** Newest first, those that open nothing any more among them. */
export async function listTokens({ trx, organisationId }: ReadScope): Promise<ApiToken[]> {
  const rows = await trx
    .selectFrom('api_tokens as token')
    .innerJoin('staff as program', (join) =>
      join
        .onRef('program.organisation_id', '=', 'token.organisation_id')
        .onRef('program.id', '=', 'token.id'),
    )
    .innerJoin('staff as maker', (join) =>
      join
        .onRef('maker.organisation_id', '=', 'token.organisation_id')
        .onRef('maker.id', '=', 'token.created_by'),
    )
    .select(['token.id', 'program.name', 'token.scopes', 'token.created_at', 'maker.name as createdBy'])
    .select(['token.expires_at', 'token.last_used_on', 'token.revoked_at'])
    .where('token.organisation_id', '=', organisationId)
    .orderBy('token.created_at', 'desc')
    .orderBy('token.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    createdBy: row.createdBy,
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }));
}
