import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../../server/db/migrate.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';

/** One organisation with one administrator, in a data folder no server runs on yet. */
export async function fillInstallation(
  dataFolder: string,
  account: { email: string; password: string },
): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const database = openDatabase(openPool(postgres.connection, { role: 'owner' }));
  await migrate(database);
  const now = new Date();
  const { organisationId } = await createOrganisation({ database, now }, { name: 'Lanting' });
  await createStaff(
    { database, organisationId, now },
    { name: 'Fang', roles: ['administrator'], ...account },
  );
  await database.destroy();
  await postgres.stop();
}
