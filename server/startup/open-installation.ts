import { startEmbeddedPostgres } from '../db/embedded/start-embedded-postgres.ts';
import { migrate } from '../db/migrate.ts';
import { type DatabaseAddress, openDatabase, openPool } from '../db/open-database.ts';
import type { Environment } from '../env.ts';
import { tryDatabase } from './try-database.ts';

export interface Installation {
  address: DatabaseAddress;
  /** Keeps a second Kith server out of this data folder; with DATABASE_URL several may serve one database. */
  claim(): Promise<void>;
  close(): Promise<void>;
}

/** The database this installation works on, not yet migrated. A server and any number of commands may open it at once. */
export async function openInstallation(environment: Environment): Promise<Installation> {
  const { databaseUrl, dataFolder, postgresBinaries } = environment;
  if (databaseUrl) {
    await tryDatabase(databaseUrl);
    return { address: { connectionString: databaseUrl }, claim: async () => {}, close: async () => {} };
  }
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    ...(postgresBinaries ? { binariesFolder: postgresBinaries } : {}),
  });
  return { address: postgres.connection, claim: postgres.claim, close: postgres.stop };
}

export async function migrateInstallation({ address }: Installation): Promise<void> {
  const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
  try {
    await migrate(owner);
  } finally {
    await owner.destroy();
  }
}
