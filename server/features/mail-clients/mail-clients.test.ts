import { verify } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SwitchDocument, type TaughtRule } from '../../../shared/features/mail-clients/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { publicSwitchKey } from '../../auth/switch-key.ts';
import { readIn } from '../../db/organisation-scope.ts';
import { renewSwitchesJob } from './jobs.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

const place = 'body > main > h1:nth-of-type(1)';
const field = { ladder: [{ rung: 'structure' as const, selector: place }], place };
const rule = (given: Partial<TaughtRule> = {}): TaughtRule => ({
  ...{ id: uuidv7(), host: 'desk.example.com', version: 1, sender: field },
  ...{ subject: null, row: null, isShared: false, ...given },
});

const kitOf = async (person: Parameters<TestOrganisation['as']>[0]) =>
  (await organisation.as(person).directory()).mailClients;
const hostsOf = async (person: Parameters<TestOrganisation['as']>[0]) =>
  (await kitOf(person)).rules.map(({ host }) => host);
const document = async () => {
  const { switches } = await kitOf('staff');
  return SwitchDocument.parse(JSON.parse(switches!.text));
};

test('what one person taught is on their devices alone', async () => {
  await organisation.as('staff').mailClients.teach(rule());
  expect(await hostsOf('staff')).toEqual(['desk.example.com']);
  expect(await hostsOf('colleague')).toEqual([]);
});

test('what is shared is on everyone’s devices until an administrator takes it back', async () => {
  const shared = rule({ isShared: true });
  await organisation.as('staff').mailClients.teach(shared);
  expect(await hostsOf('colleague')).toEqual(['desk.example.com']);
  await organisation.as('administrator').mailClients.revoke({ id: shared.id });
  expect(await hostsOf('colleague')).toEqual([]);
  expect(await hostsOf('staff')).toEqual([]);
  const [listed] = await organisation.as('colleague').mailClients.rules();
  expect(listed).toMatchObject({ revokedBy: organisation.staffIds.administrator, host: 'desk.example.com' });
});

test('a rule that was taken back is not taught again', async () => {
  const shared = rule({ isShared: true });
  await organisation.as('staff').mailClients.teach(shared);
  await organisation.as('administrator').mailClients.revoke({ id: shared.id });
  const again = organisation.as('staff').mailClients.teach({ ...shared, version: 2 });
  await expect(again).rejects.toThrow('mailClients:wasRevoked');
});

test('a newer version replaces an older one, an older one nothing', async () => {
  const first = rule();
  const { teach } = organisation.as('staff').mailClients;
  await teach({ ...first, version: 2, host: 'new.example.com' });
  await teach(first);
  expect(await hostsOf('staff')).toEqual(['new.example.com']);
});

test('nobody changes or forgets a colleague’s rule', async () => {
  const mine = rule({ isShared: true });
  await organisation.as('staff').mailClients.teach(mine);
  const { teach, forget } = organisation.as('colleague').mailClients;
  await expect(teach({ ...mine, version: 2 })).rejects.toThrow('errors:notFound');
  await expect(forget({ id: mine.id })).rejects.toThrow('errors:notFound');
  await organisation.as('staff').mailClients.forget({ id: mine.id });
  expect(await hostsOf('colleague')).toEqual([]);
});

test.each([
  ['a selector inside a selector', { sender: { ...field, place: 'div:has(*)' } }],
  ['translated text', { sender: { ...field, place: '[aria-label="From"]' } }],
  ['all hosts', { host: '*' }],
  ['a script', { sender: { ladder: [{ rung: 'structure', selector: '<script>' }], place } }],
  ['no ladder', { sender: { ladder: [], place } }],
])('%s is refused', async (_what, part) => {
  const attempt = organisation.as('staff').mailClients.teach({ ...rule(), ...part } as TaughtRule);
  await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a switch is signed by the key that browsers pin, numbered upwards, with its reason', async () => {
  const { switchOff, switchOn } = organisation.as('administrator').mailClients;
  await switchOff({ part: 'roundcube', reason: 'reads the wrong sender' });
  const { text, signature } = (await kitOf('staff')).switches!;
  const key = { kty: 'OKP', crv: 'Ed25519', x: await publicSwitchKey(opened.database) };
  const publicKey = { key, format: 'jwk' } as const;
  expect(verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  const first = await document();
  expect(first).toMatchObject({
    organisationId: organisation.organisationId,
    off: [{ part: 'roundcube', reason: 'reads the wrong sender' }],
  });
  await switchOn({ part: 'roundcube' });
  const second = await document();
  expect(second.off).toEqual([]);
  expect(second.number).toBeGreaterThan(first.number);
});

test('a switch is for everyone to see', async () => {
  await organisation.as('administrator').mailClients.switchOff({ part: 'gmail', reason: 'broken' });
  expect((await organisation.as('colleague').mailClients.switches()).off).toMatchObject([{ part: 'gmail' }]);
});

test('each switch and added selector leaves an audit entry', async () => {
  const shared = rule({ isShared: true });
  await organisation.as('staff').mailClients.teach(shared);
  const { switchOff, switchOn, addSelectors } = organisation.as('administrator').mailClients;
  await switchOff({ part: 'gmail', reason: 'broken' });
  await switchOn({ part: 'gmail' });
  await addSelectors({ adapter: 'gmail', ruleId: shared.id });
  const acts = await readIn(opened.database, organisation.organisationId, ({ trx }) =>
    trx
      .selectFrom('audit_entries')
      .select(['action', 'details'])
      .where('staff_id', '=', organisation.staffIds.administrator)
      .orderBy('id')
      .execute(),
  );
  expect(acts).toEqual([
    { action: 'mailClients.switchOff', details: { part: 'gmail', reason: 'broken' } },
    { action: 'mailClients.switchOn', details: { part: 'gmail' } },
    { action: 'mailClients.addSelectors', details: { adapter: 'gmail', ruleId: shared.id } },
  ]);
});

test('a shared rule helps where an adapter reads nobody, until it is taken out again', async () => {
  const shared = rule({ isShared: true });
  await organisation.as('staff').mailClients.teach(shared);
  const { addSelectors } = organisation.as('administrator').mailClients;
  await addSelectors({ adapter: 'gmail', ruleId: shared.id });
  expect((await document()).selectors).toEqual([{ adapter: 'gmail', sender: field, subject: null }]);
  await addSelectors({ adapter: 'gmail', ruleId: null });
  expect((await document()).selectors).toEqual([]);
});

test('what is in force is signed anew before it runs out', async () => {
  await organisation.as('administrator').mailClients.switchOff({ part: 'gmail', reason: 'broken' });
  const before = await document();
  const later = new Date(organisation.now.getTime() + 7 * 86_400_000);
  const parts = { organisationIds: async () => [organisation.organisationId], now: () => later };
  await renewSwitchesJob.run({ database: opened.database, ...parts } as Parameters<
    typeof renewSwitchesJob.run
  >[0]);
  const after = await document();
  expect(after.expiresAt > before.expiresAt).toBe(true);
  expect(after.off).toEqual(before.off);
});

test('health is added up over devices, and not taken in where it is not wanted', async () => {
  const day = organisation.now.toISOString().slice(0, 10);
  const count = {
    adapter: 'gmail',
    rung: 'structure',
    version: '1.0.0',
    day,
    expected: 6,
    found: 1,
  } as const;
  await organisation.as('staff').mailClients.reportHealth({ counts: [count] });
  await organisation.as('colleague').mailClients.reportHealth({ counts: [count] });
  await organisation.as('administrator').mailClients.allowHealth({ isAllowed: false });
  await organisation.as('staff').mailClients.reportHealth({ counts: [count] });
  const { day: degradedSince, ...total } = { ...count, expected: 12, found: 2 };
  expect(await organisation.as('staff').mailClients.health()).toEqual({
    rungs: [{ ...total, degradedSince, isTooFew: false }],
    isAllowed: false,
  });
});
