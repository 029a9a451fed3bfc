import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { v7 as uuidv7 } from 'uuid';
import type { OrganisationSettings, Role } from '../../shared/features/administration/model.ts';
import { writeIn, writeUnclocked } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { addStaff } from '../features/administration/add-staff.ts';

export type NewOrganisation = { name: string; settings?: Partial<OrganisationSettings>; id?: string };
export type NewStaff = {
  name: string;
  email: string;
  roles?: Role[];
  teamId?: string | null;
  language?: string | null;
  /** Null: the person cannot sign in until a reset link is used. */
  password: string | null;
};

/** An organisation without people yet; for the command line, the demonstration and tests. */
export async function createOrganisation(
  { database, now }: { database: Database; now: Date },
  { name, settings = {}, id = uuidv7() }: NewOrganisation,
): Promise<{ organisationId: string }> {
  await writeUnclocked(database, id, ({ trx }) =>
    trx
      .insertInto('organisations')
      .values({
        organisation_id: id,
        name,
        settings: JSON.stringify(settings),
        address_hash_key: randomBytes(32),
        created_at: now,
      })
      .execute(),
  );
  return { organisationId: id };
}

/** A person who can sign in at once, without an invitation. */
export async function createStaff(
  { database, organisationId, now }: { database: Database; organisationId: string; now: Date },
  { password, ...staff }: NewStaff,
): Promise<{ staffId: string; userId: string }> {
  const passwordHash = password === null ? null : await hashPassword(password);
  return writeIn(database, { organisationId, now }, (scope) => addStaff(scope, { ...staff, passwordHash }));
}
