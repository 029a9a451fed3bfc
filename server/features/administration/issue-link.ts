import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../../shared/features/administration/model.ts';
import { hashToken, newSecret } from '../../auth/tokens.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

const day = 86_400_000;
const lifetime = { invitation: 7 * day, reset: day, 'first-administrator': 7 * day };

export type LinkPurpose = {
  kind: keyof typeof lifetime;
  email: string;
  name?: string;
  roles?: Role[];
  teamId?: string | null;
  /** Whose password a reset sets. */
  staffId?: string | null;
  createdBy: string | null;
};

/** @returns what stands behind the `#` of the link; only its hash is kept. */
export async function issueLink(
  { trx, organisationId }: ReadScope,
  now: Date,
  { kind, email, name = '', roles = ['staff'], teamId = null, staffId = null, createdBy }: LinkPurpose,
): Promise<{ invitationId: string; token: string }> {
  const secret = newSecret();
  const invitationId = uuidv7();
  await trx
    .insertInto('invitations')
    .values({
      organisation_id: organisationId,
      id: invitationId,
      kind,
      token_hash: hashToken(secret),
      email,
      name,
      roles,
      team_id: teamId,
      staff_id: staffId,
      created_by: createdBy,
      created_at: now,
      expires_at: new Date(now.getTime() + lifetime[kind]),
      used_at: null,
    })
    .execute();
  return { invitationId, token: `${organisationId}.${secret}` };
}

/** Earlier links of the same purpose stop working: only the newest one is in somebody's hands. */
export async function voidLinks(
  { trx, organisationId }: ReadScope,
  { kind, email }: Pick<LinkPurpose, 'kind' | 'email'>,
): Promise<void> {
  await trx
    .deleteFrom('invitations')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .execute();
}
