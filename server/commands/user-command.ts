import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Role } from '../../shared/features/administration/model.ts';
import { setPassword } from '../auth/accounts.ts';
import { createStaff } from '../auth/create-staff.ts';
import { writeIn } from '../db/organisation-scope.ts';
import { theOrganisation, type Workplace } from './workplace.ts';

/** Adds a person, or resets the password (and roles, if any are given) of one who is here. The password is made here and shown once. */
export async function addUser(
  workplace: Workplace,
  { email, name, roles }: { email: string; name: string | undefined; roles: Role[] },
): Promise<{ email: string; password: string }> {
  const organisationId = await theOrganisation(workplace);
  const password = randomBytes(12).toString('base64url');
  const address = email.trim().toLowerCase();
  const now = new Date();
  const { database } = workplace;
  const known = await workplace.owner
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('email', '=', address)
    .executeTakeFirst();
  if (!known) {
    await createStaff(
      { database, organisationId, now },
      { name: name ?? address.split('@')[0]!, email: address, roles, password },
    );
    return { email: address, password };
  }
  const passwordHash = await hashPassword(password);
  await writeIn(database, { organisationId, now }, async (scope) => {
    await setPassword(scope, { staffId: known.id, passwordHash });
    await scope.trx
      .updateTable('staff')
      .set((eb) => ({
        is_active: true,
        access_epoch: eb('access_epoch', '+', 1),
        ...(roles.length > 0 && { roles: ['staff', ...roles] }),
      }))
      .where('organisation_id', '=', organisationId)
      .where('id', '=', known.id)
      .execute();
  });
  return { email: address, password };
}
