import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { v7 as uuidv7 } from 'uuid';
import type { OrganisationSettings, Role } from '../../shared/features/administration/model.ts';
import { writeIn, writeUnclocked } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { addStaff } from '../features/administration/add-staff.ts';
import { claimInstallation, installationOrganisation } from './installation.ts';

export type NewOrganisation = { name: string; settings?: Partial<OrganisationSettings> };
export type NewStaff = {
  name: string;
  email: string;
  roles?: Role[];
  teamId?: string | null;
  language?: string | null;
  /** Null: the person cannot sign in until a reset link is used. */
  password: string | null;
};
type At = { database: Database; now: Date };

/**
 * An organisation without people yet; for the command line, the demonstration and tests.
 * Takes the place of the nameless one that waits for its first administrator.
 */
export async function createOrganisation(
  { database, now }: At,
  { name, settings = {} }: NewOrganisation,
): Promise<{ organisationId: string }> {
  const waitingId = await installationOrganisation(database);
  if (waitingId && (await nameWaiting(database, waitingId, { name, settings })))
    return { organisationId: waitingId };
  const organisationId = uuidv7();
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .insertInto('organisations')
      .values({
        organisation_id: organisationId,
        name,
        settings: JSON.stringify(settings),
        address_hash_key: randomBytes(32),
        created_at: now,
      })
      .execute(),
  );
  await claimInstallation(database, organisationId);
  return { organisationId };
}

async function nameWaiting(database: Database, id: string, { name, settings }: NewOrganisation) {
  const named = await writeUnclocked(database, id, ({ trx }) =>
    trx
      .updateTable('organisations')
      .set({ name, settings: JSON.stringify(settings) })
      .where('organisation_id', '=', id)
      .where('name', '=', '')
      .returning('organisation_id')
      .executeTakeFirst(),
  );
  return named !== undefined;
}

/** A person who can sign in at once, without an invitation. */
export async function createStaff(
  { database, organisationId, now }: At & { organisationId: string },
  { password, ...staff }: NewStaff,
): Promise<{ staffId: string; userId: string }> {
  const passwordHash = password === null ? null : await hashPassword(password);
  return writeIn(database, { organisationId, now }, (scope) => addStaff(scope, { ...staff, passwordHash }));
}
