import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { EmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import type {} from './global-setup.ts';

// Here and not in global-setup.ts, so that every project whose tests import this file knows the type.
declare module 'vitest' {
  interface ProvidedContext {
    postgres: EmbeddedPostgres['connection'];
  }
}

export interface TestDatabase {
  connection: EmbeddedPostgres['connection'];
  drop(): Promise<void>;
}

/** A migrated database of this file's own; call `drop` in afterAll, after closing the pools on it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('postgres');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await runStatement(`create database "${database}" template "${template.database}" strategy file_copy`);
  return {
    connection: { ...template, database },
    drop: () => runStatement(`drop database "${database}" with (force)`),
  };
}

async function runStatement(statement: string) {
  const client = new Client({ ...inject('postgres'), database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
