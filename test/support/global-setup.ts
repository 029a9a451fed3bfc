import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/db/embedded/start-embedded-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: EmbeddedPostgres['connection'];
  }
}

/** One PostgreSQL per run; its database `kith` is migrated once and is the template of every test database. */
export default async function setup(project: TestProject) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-test-'));
  const server = await startEmbeddedPostgres({ dataFolder, durable: false });
  project.provide('postgres', server.connection);

  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
