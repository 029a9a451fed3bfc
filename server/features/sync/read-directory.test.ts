import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let ours: TestOrganisation;
let neighbours: TestOrganisation;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openTestDatabase();
  close = opened.close;
  ours = await createTestOrganisation(opened.database, { settings: { currency: 'EUR' } });
  neighbours = await createTestOrganisation(opened.database, { name: 'Next Door' });
});
afterAll(() => close());

test('the directory says who I am and what my organisation decided', async () => {
  const directory = await ours.as('manager').directory();
  expect(directory.me).toMatchObject({ id: ours.staffIds.manager, name: 'manager', teamId: ours.teamId });
  expect(directory.settings.currency).toBe('EUR');
  expect(directory.settings.timeZone).toBe('Asia/Shanghai');
});

test('colleagues are listed, and nobody of the neighbours', async () => {
  const { staff } = await ours.as('staff').directory();
  expect(staff.map(({ id }) => id).sort()).toEqual(Object.values(ours.staffIds).sort());
  expect((await neighbours.as('staff').directory()).organisationName).toBe('Next Door');
});

test('nobody reads it signed out', async () => {
  await expect(ours.as(null).directory()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});
