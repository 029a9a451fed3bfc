import { sql } from 'kysely';
import { AppError } from '../../shared/errors/app-error.ts';
import { type DatabaseAddress, openDatabase, openPool } from '../db/open-database.ts';
import type { Database } from '../db/schema.ts';
import { readEnvironment } from '../env.ts';
import { migrateInstallation, openInstallation } from '../startup/open-installation.ts';

/** What a command works on: the same database a running server uses, if one runs. */
export type Workplace = { address: DatabaseAddress; database: Database; owner: Database; ballotUrl: string };

export async function inWorkplace<T>(work: (workplace: Workplace) => Promise<T>): Promise<T> {
  await using opened = new AsyncDisposableStack();
  const environment = readEnvironment();
  const installation = await openInstallation(environment);
  opened.defer(installation.close);
  await migrateInstallation(installation);
  const { address } = installation;
  const database = openDatabase(openPool(address, { max: 4 }));
  opened.defer(() => database.destroy());
  const owner = openDatabase(openPool(address, { role: 'owner', max: 2 }));
  opened.defer(() => owner.destroy());
  const ballotUrl = environment.ballotUrl ?? `http://localhost:${environment.ballotPort}`;
  return await work({ address, database, owner, ballotUrl });
}

/** The organisation of this installation. @throws AppError not-found before anybody set it up. */
export async function theOrganisation({ owner }: Workplace): Promise<string> {
  const row = await owner
    .selectFrom('organisations')
    .select('organisation_id')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'commands:refusal.noOrganisation');
  return row.organisation_id;
}

/** Who a command acts for: the named colleague, else the first administrator. */
export async function actingStaff(
  { owner }: Workplace,
  organisationId: string,
  email?: string,
): Promise<string> {
  const row = await owner
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .$if(email !== undefined, (query) => query.where('email', '=', email!.trim().toLowerCase()))
    .$if(email === undefined, (query) => query.where(sql<boolean>`'administrator' = ANY(roles)`))
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'commands:refusal.noPerson', { email: email ?? '' });
  return row.id;
}
