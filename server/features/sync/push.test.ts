import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../shared/features/sync/command.ts';
import { pullAll } from '../../../test/support/pull-all.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { openPool } from '../../db/open-database.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  customerId = uuidv7();
  await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: '陈立群' });
});

const push = (...commands: Command[]) => organisation.as('staff').sync.push({ commands });
const promise = (parts: { what?: string } = {}) => ({
  id: uuidv7(),
  customerId,
  direction: 'we' as const,
  what: 'quote',
  dueOn: '2026-03-05',
  ...parts,
});
const card = () => organisation.as('staff').sync.card({ customerId });

test('everything a device may do offline arrives, in its order', async () => {
  const owed = promise();
  const rejection = { id: uuidv7(), customerId, address: 'not@them.example' };
  const said = { kind: 'call', direction: 'in', happenedAt: '2026-03-01T02:00:00Z' } as const;
  const answered = { answer: 'done', reason: '', untilOn: null } as const;
  const another = uuidv7();
  const email = (display: string) => ({ id: uuidv7(), kind: 'email' as const, display });
  const commands: Command[] = [
    { id: uuidv7(), name: 'customers.add', input: { id: another, kind: 'company', name: '佳美' } },
    {
      id: uuidv7(),
      name: 'customers.addIdentity',
      input: { customerId, identity: email('liqun@jiamei.example') },
    },
    { id: uuidv7(), name: 'customers.rejectMatch', input: rejection },
    {
      id: uuidv7(),
      name: 'customers.rejectMatch',
      input: { ...rejection, id: uuidv7(), address: 'still@not.example' },
    },
    { id: uuidv7(), name: 'customers.undoRejectMatch', input: { id: rejection.id } },
    { id: uuidv7(), name: 'customers.setDomainRule', input: { domain: 'list.example', kind: 'never' } },
    { id: uuidv7(), name: 'interactions.log', input: { id: uuidv7(), customerId, ...said } },
    { id: uuidv7(), name: 'promises.make', input: owed },
    {
      id: uuidv7(),
      name: 'promises.move',
      input: { id: owed.id, dueOn: '2026-03-09', reason: 'mill closed' },
    },
    { id: uuidv7(), name: 'promises.settle', input: { id: owed.id, state: 'kept' } },
    {
      id: uuidv7(),
      name: 'prompts.answer',
      input: { id: uuidv7(), customerId, promptKey: 'birthday:2026-03-05', ...answered },
    },
  ];
  const results = await push(...commands);
  expect(results).toEqual(commands.map(({ id }) => ({ id, state: 'done' })));
  expect(await card()).toMatchObject({
    identities: [{ value: 'liqun@jiamei.example' }],
    notThem: ['still@not.example'],
    interactions: [{ kind: 'call' }],
    promises: [{ id: owed.id, state: 'kept', dueOn: '2026-03-09', movedCount: 1 }],
    promptAnswers: [{ promptKey: 'birthday:2026-03-05', staffId: organisation.staffIds.staff }],
  });
  expect((await organisation.as('staff').sync.card({ customerId: another })).customer.name).toBe('佳美');
});

test('pushed again, a command is done once', async () => {
  const command: Command = { id: uuidv7(), name: 'promises.make', input: promise() };
  const done = [{ id: command.id, state: 'done' }];
  expect(await push(command)).toEqual(done);
  const { version } = await card();
  expect(await push(command)).toEqual(done);
  expect((await card()).version).toBe(version);
});

test('a command remembered as done is not run against what happened since', async () => {
  const owed = promise();
  const settle: Command = { id: uuidv7(), name: 'promises.settle', input: { id: owed.id, state: 'kept' } };
  const move: Command = {
    id: uuidv7(),
    name: 'promises.move',
    input: { id: owed.id, dueOn: '2026-03-09', reason: 'mill closed' },
  };
  await push({ id: uuidv7(), name: 'promises.make', input: owed }, move, settle);
  expect(await push(move, settle)).toMatchObject([{ state: 'done' }, { state: 'done' }]);
});

test('sent by two connections at once, a command is done once', async () => {
  const command: Command = { id: uuidv7(), name: 'promises.make', input: promise() };
  const results = await Promise.all(Array.from({ length: 8 }, () => push(command)));
  expect(results.flat().every(({ state }) => state === 'done')).toBe(true);
  expect((await card()).promises).toHaveLength(1);
});

test('a refused command says why, holds nothing up and may succeed once edited', async () => {
  const orphan = {
    id: uuidv7(),
    name: 'promises.make' as const,
    input: { ...promise(), customerId: uuidv7() },
  };
  const sound: Command = { id: uuidv7(), name: 'promises.make', input: promise() };
  expect(await push(orphan, sound)).toEqual([
    {
      id: orphan.id,
      state: 'refused',
      refusal: { code: 'not-found', messageKey: 'customers:notFound', details: {} },
    },
    { id: sound.id, state: 'done' },
  ]);
  expect(await push({ ...orphan, input: promise() })).toEqual([{ id: orphan.id, state: 'done' }]);
});

test('a command this server cannot read is refused alone', async () => {
  const unknown = { id: uuidv7(), name: 'customers.fly', input: {} } as unknown as Command;
  const unreadable: Command = { id: uuidv7(), name: 'promises.make', input: promise({ what: ' ' }) };
  const sound: Command = { id: uuidv7(), name: 'promises.make', input: promise() };
  expect(await push(unknown, unreadable, sound)).toMatchObject([
    { state: 'refused', refusal: { code: 'invalid' } },
    { state: 'refused', refusal: { code: 'invalid', details: { field: 'input.what' } } },
    { state: 'done' },
  ]);
});

test('a command the database cannot hold is refused alone, and not tried for ever', async () => {
  const owner = openPool(opened.connection, { role: 'owner', max: 1 });
  await owner.query(`ALTER TABLE promises ADD CHECK (what <> 'more than it holds')`);
  await owner.end();
  const broken: Command = {
    ...{ id: uuidv7(), name: 'promises.make' },
    input: promise({ what: 'more than it holds' }),
  };
  const sound: Command = { id: uuidv7(), name: 'promises.make', input: promise() };
  expect(await push(broken, sound)).toMatchObject([
    { state: 'refused', refusal: { code: 'invalid', messageKey: 'errors:fault' } },
    { state: 'done' },
  ]);
});

test('a command without an id is no command', async () => {
  await expect(push({ name: 'promises.make' } as unknown as Command)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('an id that belongs to another row is refused, not repeated for ever', async () => {
  const taken = promise();
  await push({ id: uuidv7(), name: 'promises.make', input: taken });
  const other = uuidv7();
  const results = await push(
    { id: uuidv7(), name: 'customers.add', input: { id: other, kind: 'person', name: 'Ann' } },
    { id: uuidv7(), name: 'promises.make', input: { ...taken, customerId: other } },
  );
  expect(results).toMatchObject([
    { state: 'done' },
    { state: 'refused', refusal: { messageKey: 'promises:idTaken' } },
  ]);
});

test('a reader that pulls while 32 people write misses nothing', async () => {
  const writers = 32;
  const each = 6;
  const written: string[] = [];
  const seen = new Set<string>();
  let pulled = await pullAll(organisation.as('staff'));
  const collect = async () => {
    pulled = await pullAll(organisation.as('staff'), pulled, { limit: 7 });
    for (const { customer } of pulled.cards) seen.add(customer.id);
  };
  let isWriting = true;
  const writing = Promise.all(
    Array.from({ length: writers }, async () => {
      for (let index = 0; index < each; index++) {
        const id = uuidv7();
        await push({ id: uuidv7(), name: 'customers.add', input: { id, kind: 'person', name: 'Ann' } });
        written.push(id);
      }
    }),
  ).finally(() => {
    isWriting = false;
  });
  while (isWriting) await collect();
  await writing;
  await collect();
  expect(seen).toEqual(new Set(written));
  expect(seen.size).toBe(writers * each);
});
