import { hashPassword } from 'better-auth/crypto';
import { AppError } from '../../../shared/errors/app-error.ts';
import { normaliseEmail } from '../../../shared/features/administration/model.ts';
import { setPassword } from '../../auth/accounts.ts';
import { needsFirstAdministrator } from '../../auth/installation.ts';
import { readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { addStaff } from './add-staff.ts';
import { recordAct } from './audit.ts';
import { findLink, linkInvalid, parseLinkToken } from './open-link.ts';
import { revokeDevices } from './revoke-devices.ts';

export type LinkAnswer = {
  token: string;
  password: string;
  /** Asked when the link creates somebody. */
  name: string;
  language: string | null;
  /** Asked of the first administrator. */
  email: string;
  organisationName: string;
};

type Link = Awaited<ReturnType<typeof findLink>>;
type Answered = Omit<LinkAnswer, 'token' | 'password'> & { passwordHash: string };

/** Uses a link up. @returns the address to sign in with. */
export async function acceptLink(
  { database, now }: { database: Database; now: Date },
  { token, password, ...answer }: LinkAnswer,
): Promise<{ email: string }> {
  const { organisationId, secret } = parseLinkToken(token);
  // Hashing is slow on purpose: not for unknown links, and not while the organisation's writers wait.
  await readIn(database, organisationId, (scope) => findLink(scope, secret, now));
  const answered = { ...answer, passwordHash: await hashPassword(password) };
  return writeIn(database, { organisationId, now }, async (scope) => {
    const link = await findLink(scope, secret, now);
    await useUp(scope, link.id);
    const { staffId, email } = await fulfil(scope, link, answered);
    await recordAct(scope, now, { staffId, action: `invitations.accept-${link.kind}`, subjectId: link.id });
    return { email };
  });
}

function fulfil(scope: WriteScope, link: Link, answered: Answered) {
  if (link.kind === 'reset') return resetPassword(scope, link, answered);
  if (link.kind === 'first-administrator') return installAdministrator(scope, answered);
  return join(scope, link, answered);
}

async function join(scope: WriteScope, link: Link, { name, language, passwordHash }: Answered) {
  requireFields({ name });
  const { email, roles } = link;
  const teamId = await remainingTeam(scope, link.team_id);
  const { staffId } = await addStaff(scope, { name, email, roles, teamId, language, passwordHash });
  return { staffId, email };
}

/** The team of the invitation, unless it was dissolved meanwhile. */
async function remainingTeam({ trx, organisationId }: WriteScope, teamId: string | null) {
  if (!teamId) return null;
  const team = await trx
    .selectFrom('teams')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', teamId)
    .executeTakeFirst();
  return team?.id ?? null;
}

async function resetPassword(scope: WriteScope, link: Link, { passwordHash }: Answered) {
  if (!link.staff_id) throw linkInvalid();
  await setPassword(scope, { staffId: link.staff_id, passwordHash });
  await revokeDevices(scope, scope.now, { staffId: link.staff_id });
  return { staffId: link.staff_id, email: link.email };
}

async function installAdministrator(scope: WriteScope, answered: Answered) {
  if (!(await needsFirstAdministrator(scope.trx))) throw linkInvalid();
  const { name, email: address, organisationName } = answered;
  requireFields({ name, email: address, organisationName });
  await scope.trx
    .updateTable('organisations')
    .set({ name: answered.organisationName })
    .where('organisation_id', '=', scope.organisationId)
    .execute();
  const email = normaliseEmail(answered.email);
  const { staffId } = await addStaff(scope, { ...answered, email, roles: ['administrator'] });
  return { staffId, email };
}

/** Two people with one link queue for the organisation's clock; the second finds it used. */
async function useUp({ trx, organisationId, now }: WriteScope, id: string): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ used_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

function requireFields(fields: Record<string, string>): void {
  for (const [field, value] of Object.entries(fields))
    if (!value) throw new AppError('invalid', 'errors:invalid', { field });
}
