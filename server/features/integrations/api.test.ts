import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CustomersPage, Saved } from '../../../shared/features/integrations/api-shapes.ts';
import { ApiScope } from '../../../shared/features/integrations/model.ts';
import { type ApiClient, apiClient, issueTo } from '../../../test/support/api-client.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { startTestServer } from '../../../test/support/test-server.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let ours: TestOrganisation;
let shop: ApiClient;
const now = new Date('2026-03-02T02:00:00Z');
beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer({ ...opened, now: () => now });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});
beforeEach(async () => {
  ours = await createTestOrganisation(opened.database);
  const { token } = await issueTo(ours, [...ApiScope.options]);
  shop = apiClient(server.url, token);
});

const fang = {
  name: '王芳',
  identities: [{ kind: 'email', display: 'Fang.Wang@Lanting.example' }],
};
const order = {
  ...{ address: 'fang.wang@lanting.example', number: 'SO-1', orderedAt: '2026-03-01T00:00:00Z' },
  ...{ currency: 'CNY', amountMinor: 128_000 },
};
const call = {
  ...{ address: 'fang.wang@lanting.example', kind: 'call', direction: 'in' },
  ...{ happenedAt: '2026-03-01T00:00:00Z', subject: '发货时间' },
};
const saved = (answer: { body: unknown }) => answer.body as Saved;
const page = (answer: { body: unknown }) => answer.body as CustomersPage;

test('a customer is added once and changed by whoever has one of the identities', async () => {
  const first = await shop.post('/customers', fang);
  expect(first).toMatchObject({ status: 201, body: { isNew: true } });
  const phone = { kind: 'phone', display: '138 0013 8000' };
  const again = await shop.post('/customers', {
    ...{ name: '王芳', title: '采购经理' },
    identities: [{ kind: 'email', display: 'fang.wang@lanting.example' }, phone],
  });
  expect(again).toMatchObject({ status: 200, body: { id: saved(first).id, isNew: false } });
  const { body } = await shop.get(`/customers/${saved(first).id}`);
  expect(body).toMatchObject({
    ...{ name: '王芳', title: '采购经理' },
    identities: [
      { kind: 'email', value: 'fang.wang@lanting.example', origin: 'api', originDetail: 'Web shop' },
      { kind: 'phone', value: '+8613800138000' },
    ],
  });
});

test('fields that are not sent stay as they are', async () => {
  const { id } = saved(await shop.post('/customers', { ...fang, notes: 'likes tea' }));
  await shop.post('/customers', fang);
  expect((await shop.get(`/customers/${id}`)).body).toMatchObject({ notes: 'likes tea' });
});

test('what the database keeps in no text is left out, of what is sent and of what is sought', async () => {
  const { id } = saved(await shop.post('/customers', { ...fang, notes: 'likes\0 tea\ud83d' }));
  expect((await shop.get(`/customers/${id}`)).body).toMatchObject({ notes: 'likes tea\ufffd' });
  expect((await shop.get('/customers?query=fang%00')).status).toBe(200);
});

test('identities of two customers are refused rather than guessed', async () => {
  await shop.post('/customers', fang);
  const li = { kind: 'email', display: 'li@other.example' };
  await shop.post('/customers', { name: '李雷', identities: [li] });
  const both = await shop.post('/customers', { name: '王芳', identities: [...fang.identities, li] });
  expect(both).toMatchObject({ status: 409, body: { reason: 'integrations:severalCustomers' } });
});

test('a customer is found by address and by words, and lists come in pages', async () => {
  const { id } = saved(await shop.post('/customers', fang));
  await shop.post('/customers', { name: 'Ann', identities: [{ kind: 'email', display: 'ann@a.example' }] });
  const byAddress = await shop.get('/customers?address=FANG.WANG@lanting.example');
  expect(page(byAddress)).toMatchObject({ items: [{ id, name: '王芳' }], match: 'matched' });
  const nobody = await shop.get('/customers?address=x@y.example');
  expect(nobody.body).toEqual({ items: [], next: null, match: 'unknown' });
  expect(page(await shop.get('/customers?query=ann')).items.map(({ name }) => name)).toEqual(['Ann']);
  const one = page(await shop.get('/customers?limit=1'));
  const two = page(await shop.get(`/customers?limit=1&after=${one.next}`));
  expect([...one.items, ...two.items].map(({ name }) => name).sort()).toEqual(['Ann', '王芳']);
  expect(two.next).toBeNull();
});

test('an order is recorded under its number, once', async () => {
  const { id: customerId } = saved(await shop.post('/customers', fang));
  const first = await shop.post('/purchases', order);
  expect(first).toMatchObject({ status: 201, body: { customerId, isNew: true } });
  const corrected = await shop.post('/purchases', { ...order, amountMinor: 130_000 });
  expect(corrected).toMatchObject({ status: 200, body: { id: saved(first).id, isNew: false } });
  const { items } = await ours.as('staff').purchases.list({ customerId });
  expect(items).toMatchObject([{ number: 'SO-1', amountMinor: 130_000 }]);
});

test('an interaction stands in the history under the name of the program', async () => {
  const { id: customerId } = saved(await shop.post('/customers', fang));
  expect(await shop.post('/interactions', call)).toMatchObject({ status: 201, body: { customerId } });
  const { items } = await ours.as('staff').interactions.history({ customerId });
  const { staff } = await ours.as('staff').directory();
  expect(items).toMatchObject([{ subject: '发货时间', kind: 'call' }]);
  expect(staff.find(({ id }) => id === items[0]!.authorId)?.name).toBe('Web shop');
});

test('a program is on no list of people and nobody can make it one', async () => {
  const { id } = await issueTo(ours, ['customers:read'], { name: 'Phone system' });
  const administrator = ours.as('administrator');
  expect((await administrator.people.list()).map(({ name }) => name)).not.toContain('Phone system');
  await expect(administrator.people.reactivate({ id })).rejects.toMatchObject({
    cause: { code: 'not-found' },
  });
});

test('a program sees every customer, also where colleagues see their team’s only', async () => {
  await ours.as('administrator').settings.update({
    name: 'Lanting',
    settings: { ...(await ours.as('staff').settings.get()).settings, customerAccess: 'team' },
  });
  const id = '0199f1c2-0000-7000-8000-0000000000aa';
  const { outsider } = ours.staffIds;
  await ours.as('outsider').customers.add({ id, kind: 'person', name: 'Guarded', ownerId: outsider });
  expect((await shop.get(`/customers/${id}`)).body).toMatchObject({ name: 'Guarded' });
});

test('an order for an address nobody has names what to do, in the language asked for', async () => {
  const refused = await shop.post('/purchases', order, { 'accept-language': 'zh-CN,zh;q=0.9' });
  expect(refused.status).toBe(404);
  expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(refused.body).toMatchObject({
    ...{ type: 'about:blank', title: 'Not Found', status: 404, reason: 'integrations:nobodyHas' },
    detail: '没有客户使用地址 fang.wang@lanting.example，请先添加客户。',
  });
});

test('a field that cannot be read is pointed at', async () => {
  const refused = await shop.post('/purchases', { ...order, lines: [{ product: 'tea', quantity: 'four' }] });
  expect(refused).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '#/lines/0/quantity' }, { pointer: '#/lines/0/amountMinor' }] },
  });
  const neither = await shop.post('/purchases', { ...order, address: undefined });
  expect(neither).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/customerId' }] } });
});

test('a body that is no JSON, of another type or too large is refused', async () => {
  expect(await shop.post('/customers', '{')).toMatchObject({ status: 400 });
  const text = { 'content-type': 'text/plain' };
  expect(await shop.post('/customers', JSON.stringify(fang), text)).toMatchObject({ status: 415 });
  const large = { ...fang, notes: 'x'.repeat(2_100_000) };
  expect(await shop.post('/customers', large)).toMatchObject({
    status: 413,
    body: { reason: 'integrations:body.413' },
  });
});

test('a body nested deeper than anybody means is refused', async () => {
  const deep = `${'['.repeat(900_000)}${']'.repeat(900_000)}`;
  expect(await shop.post('/customers', deep)).toMatchObject({
    status: 422,
    body: { reason: 'errors:tooDeep' },
  });
});

test('a time that has five digits of year elsewhere on earth is refused', async () => {
  await shop.post('/customers', fang);
  const late = { ...call, happenedAt: '9999-12-31T23:59:59-12:00' };
  expect(await shop.post('/interactions', late)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '#/happenedAt' }] },
  });
});

test.each([
  ['timeZone', 'Mars/Olympus'],
  ['birthday', '02-30'],
  ['birthday', '1990-13-01'],
])(
  'a %s that does not exist (%s) is refused, when somebody is added and when changed',
  async (field, value) => {
    const refused = { status: 422, body: { errors: [{ pointer: `#/${field}` }] } };
    expect(await shop.post('/customers', { ...fang, [field]: value })).toMatchObject(refused);
    const { id } = saved(
      await shop.post('/customers', { ...fang, timeZone: 'Asia/Tokyo', birthday: '02-29' }),
    );
    expect(await shop.post('/customers', { ...fang, [field]: value })).toMatchObject(refused);
    const after = { [field]: value };
    await expect(ours.as('manager').customers.change({ id, after })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  },
);

test('in a batch each row stands or falls for itself', async () => {
  await shop.post('/customers', fang);
  const stranger = { ...order, number: 'SO-2', address: 'x@y.example' };
  const { status, body } = await shop.post('/purchases', [order, stranger, { number: 'SO-3' }, order]);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    results: [
      { status: 201, body: { isNew: true } },
      { status: 404, problem: { reason: 'integrations:nobodyHas' } },
      { status: 422, problem: { reason: 'integrations:unreadable' } },
      { status: 200, body: { isNew: false } },
    ],
  });
  const tooMany = Array.from({ length: 501 }, () => order);
  expect(await shop.post('/purchases', tooMany)).toMatchObject({ status: 422 });
});

test('a call repeated with its key is answered as the first time and done once', async () => {
  const { id: customerId } = saved(await shop.post('/customers', fang));
  const key = { 'idempotency-key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
  const calls = await Promise.all([1, 2, 3].map(() => shop.post('/interactions', call, key)));
  const [first, ...others] = calls.map(({ status, body }) => ({ status, body }));
  expect(first).toMatchObject({ status: 201 });
  for (const other of others) expect(other).toEqual(first);
  expect((await ours.as('staff').interactions.history({ customerId })).items).toHaveLength(1);
});

test('a key is good for one request only, and another token’s keys are its own', async () => {
  await shop.post('/customers', fang);
  const key = { 'idempotency-key': 'k1' };
  await shop.post('/interactions', call, key);
  const other = await shop.post('/interactions', { ...call, subject: 'else' }, key);
  expect(other).toMatchObject({ status: 422, body: { reason: 'integrations:keyReused' } });
  expect(await shop.post('/purchases', order, key)).toMatchObject({ status: 422 });
  const { token } = await issueTo(ours, ['interactions:write'], { name: 'Phone system' });
  const phone = apiClient(server.url, token);
  expect(await phone.post('/interactions', { ...call, subject: 'else' }, key)).toMatchObject({ status: 201 });
});

test('a refused call leaves its key to be used again', async () => {
  const key = { 'idempotency-key': 'k2' };
  expect(await shop.post('/purchases', order, key)).toMatchObject({ status: 404 });
  await shop.post('/customers', fang);
  expect(await shop.post('/purchases', order, key)).toMatchObject({ status: 201 });
});

test('the list of tokens shows the day of the last use and never the token', async () => {
  const { token } = await issueTo(ours, ['customers:read'], { name: 'Script', lifetimeDays: 30 });
  await apiClient(server.url, token).get('/customers');
  const tokens = await ours.as('administrator').apiTokens.list();
  expect(tokens.find(({ name }) => name === 'Script')).toMatchObject({
    ...{ lastUsedOn: '2026-03-02', scopes: ['customers:read'], createdBy: 'administrator' },
    expiresAt: '2026-04-01T02:00:00.000Z',
  });
  expect(JSON.stringify(tokens)).not.toContain(token.slice(5, 40));
});

test('who reads a customer is noted under the program’s name; a list is no look', async () => {
  const { id } = saved(await shop.post('/customers', fang));
  await shop.get('/customers?query=王芳');
  expect((await ours.as('administrator').customers.looks({ customerId: id })).looks).toEqual([]);
  await shop.get('/customers?address=fang.wang@lanting.example');
  await shop.get(`/customers/${id}`);
  const { looks } = await ours.as('administrator').customers.looks({ customerId: id });
  expect(looks).toMatchObject([{ name: 'Web shop', surface: 'api', hourAt: now.toISOString() }]);
});

test('a program looks after webhooks by its token, and what it did stands in the audit', async () => {
  const wanted = { url: 'https://shop.example/kith', events: ['customer.added'] };
  const key = { 'idempotency-key': 'once' };
  const added = await shop.post('/webhooks', wanted, key);
  expect(added).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/) } });
  expect((await shop.post('/webhooks', wanted, key)).body).toEqual(added.body);
  const { id } = added.body as { id: string };
  expect((await shop.get('/webhooks')).body).toMatchObject({ items: [{ id, ...wanted, waitingCount: 0 }] });

  await shop.post('/customers', fang);
  const { items } = (await shop.get(`/webhooks/${id}/deliveries`)).body as { items: { id: string }[] };
  expect(items).toMatchObject([{ event: 'customer.added', state: 'waiting' }]);
  const again = await shop.post(`/deliveries/${items[0]!.id}/replay`, undefined);
  expect(again).toMatchObject({ status: 200, body: { id: items[0]!.id } });

  expect(await shop.remove(`/webhooks/${id}`)).toMatchObject({ status: 200, body: { id } });
  expect((await shop.get('/webhooks')).body).toEqual({ items: [] });
  expect(await shop.remove(`/webhooks/${id}`)).toMatchObject({ status: 404 });
  const acts = await ours.read(({ trx }) =>
    trx
      .selectFrom('audit_entries')
      .innerJoin('staff', 'staff.id', 'audit_entries.staff_id')
      .select('action')
      .where('staff.is_integration', '=', true)
      .orderBy('audit_entries.id')
      .execute(),
  );
  expect(acts.map(({ action }) => action)).toEqual(['webhooks.add', 'webhooks.redeliver', 'webhooks.remove']);
});
