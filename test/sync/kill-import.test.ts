import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';
import { fillInstallation } from './fill-installation.ts';
import { KillableKith } from './killable-kith.ts';

const KILLS = 6;
const ROWS = 9_000;
const account = { email: 'fang@lanting.example', password: 'long enough a word' };

let dataFolder: string;
let kith: KillableKith;
let cookie: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kith-kill-import-'));
  await chmod(dataFolder, 0o711);
  await fillInstallation(dataFolder, account);
  kith = new KillableKith(dataFolder);
  await kith.start();
  const response = await request('/api/auth/sign-in/email', account);
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await kith.end();
  const postgres = await startEmbeddedPostgres({ dataFolder });
  await postgres.stop();
  await rm(dataFolder, { recursive: true });
});

function request(path: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: kith.url, cookie: cookie ?? '' };
  const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return fetch(kith.url + path, { headers, ...posted });
}

async function call(procedure: string, input: unknown): Promise<void> {
  const response = await request(`/api/trpc/${procedure}`, input);
  if (!response.ok) throw new Error(`${procedure}: ${response.status} ${await response.text()}`);
}

/** Of every hundred lines one has no readable address and one is the person of the line before again. */
function lineOf(row: number): string {
  if (row % 100 === 50) return `Person ${row},not an address`;
  const person = row % 100 === 99 ? row - 1 : row;
  return `Person ${person},p${person}@people.example`;
}

async function startImport(id: string): Promise<void> {
  const lines = Array.from({ length: ROWS }, (_, row) => lineOf(row));
  const bytes = Buffer.from(`name,email\n${lines.join('\n')}\n`);
  await call('imports.begin', { id, kind: 'customers', fileName: 'people.csv' });
  await call('imports.upload', { id, position: 0, base64: bytes.toString('base64') });
  await call('imports.preview', { id, sizeBytes: bytes.length });
  await call('imports.start', { id, mapping: { 0: 'name', 1: 'email' }, isDryRun: false });
}

const Standing = z.object({ state: z.string(), counts: z.record(z.string(), z.number()) });

/** Null while server or database are away. */
async function standing(id: string): Promise<z.infer<typeof Standing> | null> {
  const input = encodeURIComponent(JSON.stringify({ id }));
  const response = await request(`/api/trpc/imports.get?input=${input}`).catch(() => null);
  if (!response?.ok) return null;
  const answer = z.object({ result: z.object({ data: Standing }) }).parse(await response.json());
  return answer.result.data;
}

/** @returns how it stood at the last look before the kill. */
async function killAt(id: string, kill: number) {
  let last: Awaited<ReturnType<typeof standing>> = null;
  const reached = async () => {
    last = await standing(id);
    return last?.counts.read ?? 0;
  };
  await expect.poll(reached, { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(kill * 1_000);
  await (kill % 2 ? kith.killServer() : kith.killDatabase());
  return last as z.infer<typeof Standing> | null;
}

async function rowsIn() {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const database = openDatabase(openPool(postgres.connection, { role: 'owner' }));
  const names = await database.selectFrom('customers').select('name').where('kind', '=', 'person').execute();
  const emails = await database
    .selectFrom('customer_identities')
    .select('value')
    .where('kind', '=', 'email')
    .execute();
  const problems = await database.selectFrom('import_problems').select('line').execute();
  await database.destroy();
  await postgres.stop();
  return {
    names: names.map(({ name }) => name).sort(),
    emails: emails.map(({ value }) => value).sort(),
    problems: problems.map(({ line }) => line).sort((a, b) => a - b),
  };
}

test('an import cut by 6 kills of server and database takes every line in exactly once', {
  timeout: 120_000,
}, async () => {
  const id = uuidv7();
  await startImport(id);
  for (let kill = 1; kill <= KILLS; kill++) {
    expect((await killAt(id, kill))?.state).toBe('running');
  }
  const state = async () => (await standing(id))?.state;
  await expect.poll(state, { timeout: 60_000, interval: 50 }).toBe('done');

  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const bad = rows.filter((row) => row % 100 === 50);
  const people = rows.filter((row) => row % 100 !== 50 && row % 100 !== 99);
  expect((await standing(id))?.counts).toEqual({
    read: ROWS,
    added: people.length,
    updated: 0,
    unchanged: ROWS - people.length - bad.length,
    skipped: 0,
    rejected: bad.length,
  });
  expect(await rowsIn()).toEqual({
    names: people.map((row) => `Person ${row}`).sort(),
    emails: people.map((row) => `p${row}@people.example`).sort(),
    problems: bad.map((row) => row + 2),
  });
});
