import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { KillableKith } from './killable-kith.ts';

const KILLS = 6;
const ROWS = 9_000;

let kith: KillableKith;
beforeAll(async () => {
  kith = await KillableKith.open();
});
afterAll(() => kith.close());

/** Of every hundred lines one has no readable address and one is the person of the line before again. */
function lineOf(row: number): string {
  if (row % 100 === 50) return `Person ${row},not an address`;
  const person = row % 100 === 99 ? row - 1 : row;
  return `Person ${person},p${person}@people.example`;
}

async function startImport(id: string): Promise<void> {
  const lines = Array.from({ length: ROWS }, (_, row) => lineOf(row));
  const bytes = Buffer.from(`name,email\n${lines.join('\n')}\n`);
  await kith.call('imports.begin', { id, kind: 'customers', fileName: 'people.csv' });
  await kith.call('imports.upload', { id, position: 0, base64: bytes.toString('base64') });
  await kith.call('imports.preview', { id, sizeBytes: bytes.length });
  await kith.call('imports.start', { id, mapping: { 0: 'name', 1: 'email' }, isDryRun: false });
}

const Standing = z.object({ state: z.string(), counts: z.record(z.string(), z.number()) });

/** Null while server or database are away. */
async function standing(id: string): Promise<z.infer<typeof Standing> | null> {
  const response = await kith.query('imports.get', { id }).catch(() => null);
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
  await expect.poll(reached, { interval: 10 }).toBeGreaterThanOrEqual(kill * 500);
  await (kill % 2 ? kith.killServer() : kith.killDatabase());
  return last as z.infer<typeof Standing> | null;
}

const rowsIn = () =>
  kith.inDatabase(async (database) => {
    const people = database.selectFrom('customers').select('name').where('kind', '=', 'person');
    const emails = database.selectFrom('customer_identities').select('value').where('kind', '=', 'email');
    const problems = database.selectFrom('import_problems').select('line');
    return {
      names: (await people.execute()).map(({ name }) => name).sort(),
      emails: (await emails.execute()).map(({ value }) => value).sort(),
      problems: (await problems.execute()).map(({ line }) => line).sort((a, b) => a - b),
    };
  });

test('an import cut by 6 kills of server and database takes every line in exactly once', {
  timeout: 300_000,
}, async () => {
  const id = uuidv7();
  await startImport(id);
  for (let kill = 1; kill <= KILLS; kill++) {
    expect((await killAt(id, kill))?.state).toBe('running');
  }
  const state = async () => (await standing(id))?.state;
  await expect.poll(state, { interval: 50 }).toBe('done');

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
