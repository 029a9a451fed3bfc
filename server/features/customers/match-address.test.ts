import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());

type Given = { kind: IdentityKind; display: string; isAlias?: boolean };

async function addCustomer(name: string, given: Given[], ownerId: string | null = null) {
  const id = uuidv7();
  const identities = given.map((identity) => ({ id: uuidv7(), ...identity }));
  const kind = given.some((identity) => identity.kind === 'domain') ? 'company' : 'person';
  await organisation.as('manager').customers.add({ id, kind, name, identities, ownerId });
  return id;
}

function match(address: string, person: 'staff' | 'outsider' = 'staff') {
  return organisation.as(person).customers.matchAddress({ address });
}

test('an address matches however it is written, with the company as runner-up', async () => {
  const company = await addCustomer('Lanting', [{ kind: 'domain', display: 'www.lanting.example' }]);
  const person = await addCustomer('王芳', [{ kind: 'email', display: 'Fang@Lanting.example' }]);
  expect(await match('"王芳" <FANG@lanting.example>')).toEqual({
    outcome: {
      state: 'matched',
      candidates: [
        { customerId: person, reason: 'address', via: 'fang@lanting.example' },
        { customerId: company, reason: 'company-domain', via: 'lanting.example' },
      ],
    },
    customers: [
      { id: person, name: '王芳', companyName: '' },
      { id: company, name: 'Lanting', companyName: '' },
    ],
  });
});

test('“not them” takes a customer out and undo brings it back', async () => {
  const customerId = await addCustomer('Ann', [{ kind: 'email', display: 'ann@reject.example' }]);
  const { customers } = organisation.as('staff');
  const id = uuidv7();
  await customers.rejectMatch({ id, customerId, address: 'Ann <ANN@reject.example>' });
  expect((await match('ann@reject.example')).outcome).toEqual({ state: 'unknown' });
  await customers.undoRejectMatch({ id });
  expect((await match('ann@reject.example')).outcome).toMatchObject({ state: 'matched' });
});

test('two customers with one address are left to a person to choose from', async () => {
  await addCustomer('Ann', [{ kind: 'email', display: 'team@tie.example' }]);
  await addCustomer('Bob', [{ kind: 'email', display: 'team@tie.example' }]);
  const { outcome, customers } = await match('team@tie.example');
  expect(outcome.state).toBe('several');
  expect(customers.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
});

test('a domain rule holds for subdomains and can be taken back', async () => {
  const { customers } = organisation.as('staff');
  await addCustomer('Spam Inc', [{ kind: 'domain', display: 'spam.example' }]);
  await customers.setDomainRule({ domain: 'Spam.example', kind: 'never' });
  expect((await match('x@mail.spam.example')).outcome).toEqual({ state: 'never' });
  await customers.setDomainRule({ domain: 'spam.example', kind: null });
  expect((await match('x@mail.spam.example')).outcome).toMatchObject({ state: 'matched' });
});

test('a rule makes every device fetch the directory again, a repeated one does not', async () => {
  const version = () =>
    organisation.read(({ trx }) =>
      trx.selectFrom('organisations').select(['clock', 'directory_version']).executeTakeFirstOrThrow(),
    );
  const rule = { domain: 'ours.example', kind: 'own' } as const;
  await organisation.as('administrator').customers.setDomainRule(rule);
  const { clock, directory_version } = await version();
  expect(directory_version).toBe(clock);
  await organisation.as('administrator').customers.setDomainRule(rule);
  expect((await version()).directory_version).toBe(directory_version);
  expect((await match('me@ours.example')).outcome).toEqual({ state: 'colleague' });
});

test('staff may not say which domains are our own, nor shut out a free-mail provider', async () => {
  const { customers } = organisation.as('staff');
  await expect(customers.setDomainRule({ domain: 'x.example', kind: 'own' })).rejects.toMatchObject({
    cause: { code: 'forbidden', messageKey: 'customers:ownDomainForbidden' },
  });
  await expect(customers.setDomainRule({ domain: '163.com', kind: 'never' })).rejects.toMatchObject({
    cause: { code: 'invalid', messageKey: 'customers:freeMailNever' },
  });
  const administrator = organisation.as('administrator');
  await expect(
    administrator.customers.setDomainRule({ domain: 'qq.com', kind: 'own' }),
  ).rejects.toMatchObject({
    cause: { code: 'invalid', messageKey: 'customers:freeMailOwn' },
  });
});

test('an address removed or of an archived customer matches nobody until it is restored', async () => {
  const id = await addCustomer('Ann', [{ kind: 'email', display: 'ann@archive.example' }]);
  const { customers } = organisation.as('staff');
  await customers.archive({ id });
  expect((await match('ann@archive.example')).outcome).toEqual({ state: 'unknown' });
  await customers.restore({ id });
  expect((await match('ann@archive.example')).outcome).toMatchObject({ state: 'matched' });
});
