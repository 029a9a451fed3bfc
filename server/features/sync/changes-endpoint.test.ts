import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Client } from 'pg';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { startTestServer } from '../../../test/support/test-server.ts';
import type { ResolvedSession } from '../../auth/session.ts';
import { type ChangeFeed, openChangeFeed } from './change-feed.ts';
import { changesEndpoint } from './changes-endpoint.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let changes: ChangeFeed;
let server: Server;
let session: ResolvedSession;
const leaving = new AbortController();

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(async () => {
  leaving.abort();
  await opened.close();
});

beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  session = organisation.contextFor('staff').resolved;
  const log = pino({ enabled: false });
  changes = openChangeFeed({ address: opened.connection, database: opened.database, log });
  const app = express();
  const resolveSession = async () => session;
  app.get('/api/changes', changesEndpoint({ changes, resolveSession, heartbeatMilliseconds: 20 }));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  await changes.close();
  server.closeAllConnections();
  server.close();
});

async function connect() {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/api/changes`, { signal: leaving.signal });
}

/** Messages of the stream, without its heartbeats. */
async function* messages(response: Response) {
  let rest = '';
  for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop()!;
    yield* blocks.filter((block) => !block.startsWith(':'));
  }
}

async function nextMessage(stream: AsyncGenerator<string>) {
  return (await stream.next()).value as string | undefined;
}

/** Reads on until this word, which must come. */
async function readUntil(stream: AsyncGenerator<string>, word: string) {
  for (;;) {
    const message = await nextMessage(stream);
    if (message === word) return message;
    if (message === undefined) throw new Error(`the stream ended before: ${word}`);
  }
}

const addCustomer = () =>
  organisation.as('colleague').customers.add({ id: uuidv7(), kind: 'person', name: 'Ann' });

/** As an operator would: ends the connections that listen, and says how many. */
async function endListeners() {
  const operator = new Client(opened.connection);
  await operator.connect();
  const { rowCount } = await operator.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE query = 'LISTEN kith_changed' AND datname = current_database()`,
  );
  await operator.end();
  return rowCount;
}

async function clock() {
  const { clock } = await organisation.read(({ trx }) =>
    trx.selectFrom('organisations').select('clock').executeTakeFirstOrThrow(),
  );
  return clock;
}

test('whoever connects hears the clock as it stands, and again after a colleague wrote', async () => {
  const stream = messages(await connect());
  expect(await nextMessage(stream)).toBe(`data: {"clock":${await clock()}}`);
  await addCustomer();
  await readUntil(stream, `data: {"clock":${await clock()}}`);
});

test('what a neighbour organisation writes is not heard', async () => {
  const neighbour = await createTestOrganisation(opened.database);
  const stream = messages(await connect());
  await nextMessage(stream);
  for (let count = 0; count < 5; count++) {
    await neighbour.as('staff').customers.add({ id: uuidv7(), kind: 'person', name: 'Bob' });
  }
  await addCustomer();
  expect(await nextMessage(stream)).toBe(`data: {"clock":${await clock()}}`);
});

test('a lost connection to the database is opened again and the missed word made up for', async () => {
  const stream = messages(await connect());
  await nextMessage(stream);
  await expect.poll(endListeners).toBe(1);
  await addCustomer();
  await readUntil(stream, `data: {"clock":${await clock()}}`);
});

test.each([
  ['device-revoked', 'revoked'],
  ['signed-out', 'signed-out'],
] as const)('a stream whose session is %s ends by saying so', async (state, event) => {
  const stream = messages(await connect());
  await nextMessage(stream);
  session = { state };
  expect(await readUntil(stream, `event: ${event}\ndata: {}`)).toBeDefined();
  expect((await stream.next()).done).toBe(true);
});

test('the stream ends when the server leaves, so that its browser connects to another', async () => {
  const stream = messages(await connect());
  await nextMessage(stream);
  await changes.close();
  expect(await nextMessage(stream)).toBeUndefined();
});

test('nobody listens who is not signed in', async () => {
  const whole = await startTestServer(opened);
  const response = await fetch(`${whole.url}/api/changes`);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ state: 'signed-out' });
  await whole.close();
});
