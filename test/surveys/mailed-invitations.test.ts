import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Mail } from '../../server/auth/send-link.ts';
import type { MailingState } from '../../server/features/surveys/mailings.ts';
import { createCaller } from '../../server/router.ts';
import { mailInvitations } from '../support/mail-invitations.ts';
import { addEmployees, sealTestRound } from '../support/surveys-round.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let ours: TestOrganisation;
let roundId: string;
let taken: string[];
/** Without a mail server nothing may be asked for. */
const hr = () => {
  const context = ours.contextFor('hr');
  return createCaller({ ...context, links: { ...context.links, sendMail: take } }).surveyRounds;
};
const take = async ({ to, text }: Mail) => {
  expect(text).not.toContain('/survey#');
  taken.push(to);
};

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  taken = [];
  ours = await createTestOrganisation(opened.database);
  await addEmployees(ours, ours.teamId, 12);
  roundId = (await sealTestRound(ours)).manifest.roundId;
});

const runJob = (sendMail: (mail: Mail) => Promise<void> = take) => mailInvitations(ours, sendMail);
const ask = () => hr().mailInvitation({ id: roundId });
const state = (): Promise<MailingState> => hr().mailing({ id: roundId });
const fail = (how: object) => Promise.reject(Object.assign(new Error('no'), how));

test('everybody who may answer gets it once, however often it is asked for', async () => {
  await ask();
  const { waiting } = await state();
  await runJob();
  await ask();
  await runJob();
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken).toHaveLength(waiting);
  expect(await state()).toMatchObject({ waiting: 0, sent: waiting, work: { state: 'done', progress: 100 } });
});

test('an address the mail server refuses is listed, holds nobody up, and is tried again when asked for', async () => {
  await ask();
  let turn = 0;
  await runJob((mail) => (turn++ === 3 ? fail({ responseCode: 550 }) : take(mail)));
  const { refused, waiting } = await state();
  expect(refused).toHaveLength(1);
  expect(waiting).toBe(0);
  await ask();
  await runJob();
  expect(taken.at(-1)).toBe(refused[0]!.email);
  expect(await state()).toMatchObject({ refused: [], waiting: 0 });
});

test('a mail server that is away loses nobody', async () => {
  await ask();
  const { waiting } = await state();
  await expect(runJob(() => fail({ syscall: 'connect' }))).rejects.toThrow('no');
  expect(await state()).toMatchObject({ waiting, sent: 0, unsure: [], work: { state: 'failed' } });
  await ask();
  await runJob();
  expect(taken).toHaveLength(waiting);
});

test('a mail that was cut short may have arrived: it is listed and not sent again', async () => {
  await ask();
  await expect(runJob(() => fail({ code: 'ETIMEDOUT' }))).rejects.toThrow('no');
  const { unsure } = await state();
  expect(unsure).toHaveLength(1);
  await ask();
  await runJob();
  expect(taken).not.toContain(unsure[0]!.email);
});

test('of a round that was called off nothing more is sent', async () => {
  await ask();
  await hr().cancel({ id: roundId });
  await runJob();
  expect(taken).toEqual([]);
});
