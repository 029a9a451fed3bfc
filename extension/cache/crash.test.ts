import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Command, type ParsedCommand } from '../../shared/features/sync/command.ts';
import { CacheDatabase } from './database.ts';
import { Died, DyingCache, dyingApi, Fate } from './dying-device.fixture.ts';
import { pushOutbox } from './outbox.ts';
import { pullCards } from './pull.ts';
import { pullIndex } from './pull-index.ts';
import { runCommand } from './run-command.ts';
import { ServerModel } from './server-model.fixture.ts';
import type { SyncApi } from './sync-api.ts';
import { cardOf, openCache, uuid } from './test-cache.fixture.ts';

const at = '2026-11-20T03:00:00.000Z';
const customerId = uuid(1);

const commands: ParsedCommand[] = [
  { name: 'customers.add', input: { id: uuid(9), kind: 'person', name: '赵敏' } },
  {
    name: 'interactions.log',
    input: { id: uuid(101), customerId, kind: 'call', direction: 'in', happenedAt: at, text: '要报价' },
  },
  {
    name: 'promises.make',
    input: { id: uuid(102), customerId, direction: 'we', what: '报价', dueOn: '2026-11-30' },
  },
  { name: 'promises.move', input: { id: uuid(102), dueOn: '2026-12-02', reason: '等工厂' } },
  { name: 'promises.settle', input: { id: uuid(102), state: 'kept' } },
  {
    name: 'interactions.log',
    input: {
      id: uuid(103),
      customerId: uuid(9),
      kind: 'note',
      direction: 'none',
      happenedAt: at,
      text: '新客户',
    },
  },
].map((command, n) => Command.parse({ ...command, id: uuid(200 + n) }));

function newServer(): ServerModel {
  const server = new ServerModel();
  for (const n of [1, 2, 3]) server.put(cardOf(n, `c${n}@acme.example`));
  server.hashes = [1, 2, 3].map((n) => ({ hash: `${n}`.repeat(16), clock: n }));
  return server;
}

async function syncAll(db: CacheDatabase, api: SyncApi) {
  await pushOutbox(db, api);
  await pullCards(db, api);
  await pullIndex(db, api);
}

/** A day's work: read, act twice with a sync between, act on, sync. `done` remembers what the user saw accepted. */
async function work(db: CacheDatabase, api: SyncApi, accepted: Set<string>) {
  await syncAll(db, api);
  for (const [n, command] of commands.entries()) {
    await runCommand(db, command, at);
    accepted.add(command.id);
    if (n % 2 === 1) await syncAll(db, api);
  }
  await syncAll(db, api);
}

/** What the device ends with when its life ends at the given step and the browser is opened again. */
async function livesThrough(dieAt: number) {
  const first = await openCache();
  const server = newServer();
  const accepted = new Set<string>();
  const fate = new Fate(dieAt);
  first.close();
  const dying = new DyingCache(first.name, fate);
  const error = await work(dying, dyingApi(server, fate), accepted).catch((caught: unknown) => caught);
  dying.close();

  const again = new CacheDatabase(first.name);
  const kept = new Set([...server.done, ...(await again.outbox.toArray()).map(({ id }) => id)]);
  await syncAll(again, server);
  // The user repeats what they never saw accepted; the port sends it under the same id.
  for (const command of commands) if (!accepted.has(command.id)) await runCommand(again, command, at);
  await syncAll(again, server);
  const shown = (await again.cards.toArray()).map((stored) => stored.shown);
  const outcome = {
    shown,
    waiting: await again.outbox.count(),
    hashes: (await again.read('hashes'))?.length,
  };
  again.close();
  return { died: error instanceof Died, accepted, kept, server, ...outcome };
}

test('closing the browser at any step of read, act, push and pull loses nothing and doubles nothing', async () => {
  let dieAt = 1;
  for (let died = true; died; dieAt++) {
    const life = await livesThrough(dieAt);
    died = life.died;
    const step = `died at step ${dieAt}`;
    for (const id of life.accepted) expect(life.kept, step).toContain(id);
    expect(life.waiting, step).toBe(0);
    expect(life.server.done, step).toEqual(commands.map(({ id }) => id));
    expect(life.shown, step).toEqual([1, 2, 3, 9].map((n) => life.server.cards.get(uuid(n))));
    expect(life.server.cards.get(customerId)?.facts.interactionCount, step).toBe(1);
    expect(life.hashes, step).toBe(3);
  }
  expect(dieAt).toBeGreaterThan(60);
});
