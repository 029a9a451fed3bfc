import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../../server/db/migrate.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';
import type { Database } from '../../server/db/schema.ts';

export const password = 'a long enough password';
export const email = 'mei@lanting.example';

export type BenchOrganisation = {
  connection: EmbeddedPostgres['connection'];
  /** As the program opens it, under row-level security. */
  database: Database;
  /** The owner's plain driver, for seeding and for baselines. */
  bare: pg.Pool;
  organisationId: string;
  staffId: string;
};

export type BenchPlace = {
  folder: string;
  /** The whole size, or a tenth of it with `--small`. */
  scaled: (size: number) => number;
  /** An organisation with one manager in a database of its own, durable as in an installation. */
  openOrganisation: (name: string) => Promise<BenchOrganisation>;
  /** What several rows need, opened by the first of them and closed after the last row. */
  shared: <Opened>(open: OpenShared<Opened>) => Promise<Opened>;
};

type OpenShared<Opened> = (place: BenchPlace, opened: AsyncDisposableStack) => Promise<Opened>;

export async function openBenchPlace(
  opened: AsyncDisposableStack,
  { isSmall }: { isSmall: boolean },
): Promise<BenchPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'cluster') });
  opened.defer(postgres.stop);
  const shared = new Map<unknown, Promise<unknown>>();
  const place: BenchPlace = {
    folder,
    scaled: (size) => (isSmall ? size / 10 : size),
    openOrganisation: async (name) => {
      const connection = await createDatabase(postgres.connection, `bench_${name.replaceAll('-', '_')}`);
      const database = openDatabase(openPool(connection));
      opened.defer(() => database.destroy());
      const people = await addPeople(database);
      const bare = openPool(connection, { role: 'owner', max: 10 });
      opened.defer(() => bare.end());
      // What the functions that run as the owner go by.
      bare.on('connect', (client) => {
        void client.query(`SET kith.organisation_id = '${people.organisationId}'`);
      });
      return { connection, database, bare, ...people };
    },
    shared<Opened>(open: OpenShared<Opened>) {
      const found = shared.get(open) ?? open(place, opened);
      shared.set(open, found);
      return found as Promise<Opened>;
    },
  };
  return place;
}

async function createDatabase(cluster: EmbeddedPostgres['connection'], database: string) {
  const client = new pg.Client(cluster);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
  const connection = { ...cluster, database };
  const owner = openDatabase(openPool(connection, { role: 'owner', max: 1 }));
  try {
    await migrate(owner);
  } finally {
    await owner.destroy();
  }
  return connection;
}

async function addPeople(database: Database) {
  const now = new Date();
  const settings = { deviceScope: 'all' as const };
  const { organisationId } = await createOrganisation({ database, now }, { name: 'Lanting', settings });
  const { staffId } = await createStaff(
    { database, organisationId, now },
    { name: 'Mei', email, roles: ['manager'], password },
  );
  return { organisationId, staffId };
}
