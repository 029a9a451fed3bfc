import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultPurposes } from '../../../shared/features/consents/default-purposes.ts';
import { ContactChannel, type NewConsentAnswer } from '../../../shared/features/consents/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  organisation.now = new Date('2026-11-20T02:00:00Z');
  customerId = uuidv7();
  const ownerId = organisation.staffIds.staff;
  await organisation
    .as('staff')
    .customers.add({ id: customerId, kind: 'person', name: '陈立群', ownerId, birthday: '11-22' });
});

const answer = (parts: Partial<NewConsentAnswer> = {}): NewConsentAnswer => ({
  id: uuidv7(),
  customerId,
  purpose: 'marketing',
  channel: 'mail',
  state: 'given',
  wording: 'You may send me offers.',
  source: 'form',
  saidOn: '2026-11-01',
  ...parts,
});
const record = (parts: Partial<NewConsentAnswer> = {}) =>
  organisation.as('staff').consents.record(answer(parts));
const card = () => organisation.as('colleague').sync.card({ customerId });

test('an answer is kept with its words, source and day, and stands on the card', async () => {
  await record();
  expect((await card()).consents).toMatchObject([
    {
      ...{ purpose: 'marketing', channel: 'mail', state: 'given', wording: 'You may send me offers.' },
      ...{ source: 'form', saidOn: '2026-11-01', recordedBy: organisation.staffIds.staff },
    },
  ]);
});

test('the card bears the answer that holds, the history all of them', async () => {
  await record({ state: 'withdrawn', source: 'phone-call', saidOn: '2026-11-10' });
  await record({ saidOn: '2025-01-01' });
  expect((await card()).consents).toMatchObject([{ state: 'withdrawn', source: 'phone-call' }]);
  const history = await organisation.as('staff').consents.history({ customerId });
  expect(history.map(({ saidOn, state }) => [saidOn, state])).toEqual([
    ['2026-11-10', 'withdrawn'],
    ['2025-01-01', 'given'],
  ]);
});

test('the same answer twice is one, and neither rewrites the first', async () => {
  const said = answer();
  await organisation.as('staff').consents.record(said);
  await organisation.as('staff').consents.record({ ...said, state: 'withdrawn' });
  expect(await organisation.as('staff').consents.history({ customerId })).toMatchObject([{ state: 'given' }]);
});

test('an answer cannot be of tomorrow, nor for a purpose nobody defined', async () => {
  await expect(record({ saidOn: '2026-11-21' })).rejects.toThrow('consents:futureDay');
  await expect(record({ purpose: 'resale' })).rejects.toThrow('consents:noSuchPurpose');
});

test('who said no to greetings is on nobody’s list for their birthday', async () => {
  const today = async () => (await organisation.as('staff').sync.today({})).customers;
  expect((await today())[0]!.prompts).toMatchObject([{ kind: 'birthday' }]);
  for (const channel of ContactChannel.options)
    await record({ purpose: 'greetings', channel, state: 'withdrawn' });
  expect(await today()).toEqual([]);
});

test('answers follow their customer into a merge and back out of it', async () => {
  const keptId = uuidv7();
  const mergeId = uuidv7();
  await record();
  await organisation.as('staff').customers.add({ id: keptId, kind: 'person', name: 'Chen Liqun' });
  await organisation.as('manager').customers.merge({ id: mergeId, keptId, mergedId: customerId });
  expect((await organisation.as('staff').sync.card({ customerId: keptId })).consents).toHaveLength(1);
  await organisation.as('manager').customers.split({ id: mergeId });
  expect((await organisation.as('staff').sync.card({ customerId: keptId })).consents).toEqual([]);
  expect((await card()).consents).toHaveLength(1);
});

test('purposes are the built-in ones until the organisation says otherwise, which devices hear', async () => {
  const manager = organisation.as('manager');
  expect(await manager.consents.purposes()).toEqual(defaultPurposes);
  const { version } = await manager.directory();
  const strict = { ...defaultPurposes[1]!, rule: 'asked' as const };
  const words = { en: 'Fairs', zh: '展会' };
  const added = { id: 'fairs', name: words, wording: words, rule: 'asked' as const, isRetired: false };
  await manager.consents.savePurpose({ purpose: strict });
  await manager.consents.savePurpose({ purpose: added });
  const directory = await organisation.as('staff').directory();
  expect(directory.version).toBeGreaterThan(version);
  expect(directory.consentPurposes).toEqual([
    defaultPurposes[0],
    strict,
    defaultPurposes[2],
    defaultPurposes[3],
    added,
  ]);
  expect((await organisation.as('staff').sync.today({})).customers).toEqual([]);
});

test('an important day is changed in all its parts, and one that was removed stays removed', async () => {
  const id = uuidv7();
  const day = { kind: 'birthday', calendar: 'lunar', month: 6, day: 23, isLeapMonth: true } as const;
  await organisation.as('staff').customers.addImportantDay({ id, customerId, ...day, year: 1987 });
  const changed = {
    ...({ id, kind: 'other', calendar: 'solar', year: null, month: 7, day: 18 } as const),
    ...{ isLeapMonth: false, name: 'Opening', noticeDays: 14 },
  };
  await organisation.as('colleague').customers.changeImportantDay({ ...changed, customerId });
  expect((await card()).importantDays).toEqual([changed]);
  const impossible = organisation
    .as('staff')
    .customers.changeImportantDay({ ...changed, customerId, day: 32 });
  await expect(impossible).rejects.toThrow();
  await organisation.as('staff').customers.removeImportantDay({ id, customerId });
  await organisation.as('staff').customers.changeImportantDay({ ...changed, customerId });
  expect((await card()).importantDays).toEqual([]);
});

test('important days stand on the card until they are removed', async () => {
  const id = uuidv7();
  const day = { kind: 'birthday', calendar: 'lunar', month: 6, day: 23, isLeapMonth: true } as const;
  await organisation.as('staff').customers.addImportantDay({ id, customerId, ...day, year: 1987 });
  expect((await card()).importantDays).toEqual([{ id, ...day, year: 1987, name: '', noticeDays: 7 }]);
  await organisation.as('colleague').customers.removeImportantDay({ id, customerId });
  expect((await card()).importantDays).toEqual([]);
  const impossible = { id: uuidv7(), customerId, ...day, calendar: 'solar' } as const;
  await expect(organisation.as('staff').customers.addImportantDay(impossible)).rejects.toThrow(
    'importantDays:noSuchDay',
  );
});
