import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../../server/db/migrate.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';

/** One PostgreSQL per run; its database `kith` is migrated once and is the template of every test database. */
export default async function setup(project: TestProject) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-test-'));
  const server = await startEmbeddedPostgres({ dataFolder, durable: false });
  await migrateTemplate(server.connection).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  project.provide('postgres', server.connection);

  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}

async function migrateTemplate(address: EmbeddedPostgres['connection']) {
  const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
  try {
    await migrate(owner);
  } finally {
    await owner.destroy();
  }
}
