import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../../test/support/nobody.ts';
import { openTestDatabase } from '../../../test/support/test-organisation.ts';
import { asSignIn } from '../../auth/as-sign-in.ts';
import { createFirstAdministratorLink } from '../../auth/first-administrator.ts';
import { createCaller } from '../../router.ts';

const now = new Date('2026-03-02T02:00:00Z');
const publicUrl = 'https://kith.example';
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let caller: ReturnType<typeof createCaller>;

beforeAll(async () => {
  opened = await openTestDatabase();
  caller = createCaller(nobody(opened.database, () => now));
});
afterAll(() => opened.close());

const tokenOf = (link: string | null) => new URL(link ?? '').hash.slice(1);
const answer = {
  name: '王伟',
  email: 'Wei@Lanting.example',
  organisationName: 'Lanting',
  password: 'correct horse battery',
};

test('a fresh installation has one first administrator, whoever opens its newest link first', async () => {
  const { database } = opened;
  expect(await caller.session.current()).toMatchObject({ me: null, needsFirstAdministrator: true });
  const older = tokenOf(await createFirstAdministratorLink({ database, now, publicUrl }));
  const newest = tokenOf(await createFirstAdministratorLink({ database, now, publicUrl }));

  await expect(caller.invitations.accept({ ...answer, token: older })).rejects.toThrow(/linkInvalid/);
  const tries = await Promise.allSettled(
    [1, 2].map(() => caller.invitations.accept({ ...answer, token: newest })),
  );
  expect(tries.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);

  expect(await caller.session.current()).toMatchObject({ needsFirstAdministrator: false });
  expect(await createFirstAdministratorLink({ database, now, publicUrl })).toBeNull();
  const admins = await asSignIn(database, (trx) =>
    trx.selectFrom('auth.users').select(['email', 'name']).execute(),
  );
  expect(admins).toEqual([{ email: 'wei@lanting.example', name: '王伟' }]);
});
