import { Client } from 'pg';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

/** Starts the server and writes rows for ever; each line it prints is an acknowledged row. */
const server = await startEmbeddedPostgres({ dataFolder: process.argv[2]! });
const client = new Client(server.connection);
await client.connect();
await client.query('create table if not exists acknowledged (number bigint generated always as identity)');
for (;;) {
  const { rows } = await client.query<{ number: string }>(
    'insert into acknowledged default values returning number',
  );
  process.stdout.write(`${rows[0]?.number}\n`);
}
