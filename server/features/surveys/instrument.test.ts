import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultInstrument } from '../../../shared/features/surveys/default-instrument.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let ours: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  ours = await createTestOrganisation(opened.database);
});

test('each saving is another version, and earlier ones stay', async () => {
  const { questionnaires } = ours.as('hr');
  const first = defaultInstrument(uuidv7());
  await questionnaires.save(first);
  const second = { ...first, version: 2, title: { en: 'Shorter', zh: '' } };
  await questionnaires.save(second);
  expect(await questionnaires.list()).toMatchObject([
    { id: first.id, version: 2, items: 21, isComplete: false },
  ]);
  expect(await questionnaires.get({ id: first.id, version: 1 })).toEqual(first);
  expect(await questionnaires.get({ id: first.id, version: null })).toEqual(second);
});

test('of two who save at once, one is told', async () => {
  const { questionnaires } = ours.as('hr');
  const first = defaultInstrument(uuidv7());
  const saving = await Promise.allSettled([questionnaires.save(first), questionnaires.save(first)]);
  expect(saving.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(questionnaires.save(first)).rejects.toThrow(/changedMeanwhile/);
});

test('what makes no sense is not kept', async () => {
  const broken = defaultInstrument(uuidv7());
  broken.sections[0]!.items[0]!.askedIf = { itemId: 'belief', isOneOf: ['1'] };
  await expect(ours.as('hr').questionnaires.save(broken)).rejects.toThrow(/notAskedBefore/);
});
