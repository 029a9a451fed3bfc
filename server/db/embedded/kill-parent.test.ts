import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

const KILLS = 12;
const ROWS_BEFORE_KILL = 20;
const fixture = fileURLToPath(new URL('kill-parent.fixture.ts', import.meta.url));

/** Resolves with the rows the parent saw acknowledged before its kill -9. */
async function writeUntilKilled(dataFolder: string): Promise<string[]> {
  const parent = spawn(process.execPath, ['--import', 'tsx', fixture, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(parent, 'exit');
  const acknowledged: string[] = [];
  for await (const line of createInterface(parent.stdout)) {
    acknowledged.push(line);
    if (acknowledged.length === ROWS_BEFORE_KILL) parent.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}

test('a server whose parent was killed is adopted and has every acknowledged row', {
  timeout: 300_000,
}, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-killed-'));
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) acknowledged.push(...(await writeUntilKilled(dataFolder)));

  const server = await startEmbeddedPostgres({ dataFolder });
  const client = new Client(server.connection);
  await client.connect();
  const { rows } = await client.query<{ number: string }>('select number from acknowledged');
  await client.end();
  await server.stop();
  await rm(dataFolder, { recursive: true });

  expect(server.adopted).toBe(true);
  const found = new Set(rows.map(({ number }) => number));
  expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * ROWS_BEFORE_KILL);
});
