import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { startTestServer } from '../../../test/support/test-server.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let ours: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  ours = await createTestOrganisation(opened.database, { now: new Date() });
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

const password = 'a new and long password';
const emailOf = (person: string) => `${person}@${ours.organisationId}.example`;
const tokenIn = (text: string | undefined) => /#(\S+)/.exec(text ?? '')?.[1] ?? '';
const signIn = (email: string) => server.post('/api/auth/sign-in/email', { email, password });

test('who forgot the password gets a link by mail, and only who is known', async () => {
  const { session, invitations } = server.callAs({});
  const answers = [
    await session.requestReset.mutate({ email: 'nobody@lanting.example' }),
    await session.requestReset.mutate({ email: emailOf('staff') }),
  ];
  expect(answers[0]).toEqual(answers[1]);
  await expect.poll(() => server.sent.length).toBeGreaterThan(0);
  expect(server.sent.map((mail) => mail.to)).toEqual([emailOf('staff')]);
  await invitations.accept.mutate({ token: tokenIn(server.sent[0]?.text), password });
  expect((await signIn(emailOf('staff'))).status).toBe(200);
});

test('the letter speaks both languages', async () => {
  const before = server.sent.length;
  await server.callAs({}).session.requestReset.mutate({ email: emailOf('hr') });
  await expect.poll(() => server.sent.length).toBeGreaterThan(before);
  expect(server.sent.at(-1)?.subject).toBe('A new password for Kith · 重设知交密码');
});

test('without a mail server the administrator sees the link, once', async () => {
  const { link } = await ours.as('administrator').people.sendReset({ id: ours.staffIds.colleague });
  await ours.as(null).invitations.accept({ token: tokenIn(link ?? ''), password });
  expect((await signIn(emailOf('colleague'))).status).toBe(200);
});

test('a new password ends the sessions that knew the old one', async () => {
  const token = async () =>
    tokenIn((await ours.as('administrator').people.sendReset({ id: ours.staffIds.outsider })).link ?? '');
  await ours.as(null).invitations.accept({ token: await token(), password });
  const cookie = server.cookieOf(await signIn(emailOf('outsider')));
  expect(await server.callAs({ cookie }).session.current.query()).toMatchObject({ state: 'signed-in' });
  await ours.as(null).invitations.accept({ token: await token(), password: `${password} 2` });
  expect(await server.callAs({ cookie }).session.current.query()).toMatchObject({ state: 'signed-out' });
});
