import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import type { Mail } from '../../auth/send-link.ts';
import { escalatePromises } from './escalate-promises.ts';
import { mailReminders } from './mail-reminders.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let sent: Mail[];
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** Owed by `staff`, led by `manager`: one since Thursday 5 March 2026, one for Friday the 6th. */
beforeEach(async () => {
  sent = [];
  organisation = await createTestOrganisation(opened.database);
  const customerId = uuidv7();
  const staff = organisation.as('staff');
  await staff.customers.add({ id: customerId, kind: 'person', name: '陈立群' });
  await staff.session.chooseLanguage({ language: 'en' });
  for (const [what, dueOn] of [
    ['quote', '2026-03-05'],
    ['samples', '2026-03-06'],
  ] as const)
    await staff.promises.make({ id: uuidv7(), customerId, direction: 'we', what, dueOn });
});

const wall = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const take = async (mail: Mail) => void sent.push(mail);
const mailAt = (text: string, sendMail: typeof take | null = take) =>
  mailReminders(
    {
      ...{ database: organisation.database, organisationId: organisation.organisationId },
      ...{ links: { publicUrl: 'https://kith.example', sendMail }, log: pino({ enabled: false }) },
    },
    wall(text),
  );

test('what is late and what is due comes in one mail, once a morning', async () => {
  expect(await mailAt('2026-03-06 09:05')).toBe(1);
  expect(await mailAt('2026-03-06 09:15')).toBe(0);
  expect(sent).toHaveLength(1);
  expect(sent[0]!.to).toMatch(/^staff@/);
  expect(sent[0]!.subject).toBe('1 promise is late');
  expect(sent[0]!.text.split('\n\n')).toEqual([
    'Good morning, staff.',
    'Late:\n- quote, promised to 陈立群: 1 day late',
    'Due today:\n- samples, promised to 陈立群',
    'Open them: https://kith.example/promises',
    expect.stringContaining('https://kith.example/settings'),
  ]);
});

test('the next working morning brings the next mail, in the language chosen since', async () => {
  await mailAt('2026-03-06 09:05');
  await organisation.as('staff').session.chooseLanguage({ language: 'zh' });
  expect(await mailAt('2026-03-07 09:05')).toBe(0);
  expect(await mailAt('2026-03-09 09:05')).toBe(1);
  expect(sent[1]!.subject).toBe('2 项承诺已逾期');
});

test('whose language is not known reads both', async () => {
  await organisation.write(({ trx }) => trx.updateTable('staff').set({ language: null }).execute());
  await mailAt('2026-03-06 09:05');
  expect(sent[0]!.subject).toBe('1 promise is late · 1 项承诺已逾期');
});

test('the lead reads what has climbed to them', async () => {
  await escalatePromises(organisation, wall('2026-03-09 18:00'));
  expect(await mailAt('2026-03-10 09:05')).toBe(2);
  const toLead = sent.find(({ to }) => to.startsWith('manager@'));
  expect(toLead?.text).toContain('quote, promised to 陈立群 (owner: staff): 5 days late');
});

test('morning is where the reader is', async () => {
  await organisation.as('staff').reminders.choose({ isOn: true, timeZone: 'Europe/Berlin' });
  expect(await mailAt('2026-03-06 09:05')).toBe(0);
  expect(await mailAt('2026-03-06 16:05')).toBe(1);
});

test('who switched it off, has nothing due, or has no mail server gets nothing', async () => {
  expect(await mailAt('2026-03-06 09:05', null)).toBe(0);
  await organisation.as('staff').reminders.choose({ isOn: false, timeZone: null });
  expect(await mailAt('2026-03-06 09:05')).toBe(0);
  expect(await organisation.as('staff').reminders.get()).toEqual({
    ...{ isOn: false, timeZone: null, hasMailServer: false },
  });
});

test('a mail server that refuses is tried again by the next run', async () => {
  const refuse = () => Promise.reject(new Error('away'));
  expect(await mailAt('2026-03-06 09:05', refuse)).toBe(0);
  expect(await mailAt('2026-03-06 09:15')).toBe(1);
});

test('a time zone that is none is refused', async () => {
  const wrong = organisation.as('staff').reminders.choose({ isOn: true, timeZone: 'Mars/Olympus' });
  await expect(wrong).rejects.toMatchObject({ cause: { messageKey: 'administration:unknownTimeZone' } });
});
