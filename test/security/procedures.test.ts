import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../server/context.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { Role } from '../../shared/features/administration/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';
import { access } from './access.ts';
import { callProcedure, procedures } from './call-procedure.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());

const paths = Object.keys(procedures);

/** A right input is not needed: who may not call is refused before it is read. */
const unreadable = { id: 'not an id' };

function holding(...roles: Role[]): Context {
  const { organisationId, staffIds } = organisation;
  const session = { organisationId, staffId: staffIds.staff, roles, deviceId: null };
  return { ...organisation.contextFor(null), resolved: { state: 'signed-in', session } };
}

/** The code a call was refused with; `let in` when it got as far as its input or its answer. */
async function refusal(path: string, context: Context): Promise<string> {
  try {
    await callProcedure(context, path, unreadable);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (
      cause instanceof AppError &&
      /^errors:(unauthenticated|deviceRevoked|forbidden)$/.test(cause.messageKey)
    )
      return cause.messageKey;
  }
  return 'let in';
}

test.each(paths)('it is said who may call %s', (path) => {
  expect(access, `${path} is new: say in test/security/access.ts who may call it`).toHaveProperty([path]);
});

test.each(Object.keys(access))('%s is still there', (path) => {
  expect(paths, `${path} is gone: take it out of test/security/access.ts`).toContain(path);
});

/** A procedure that is missing from the table is tried as if only nobody might call it. */
const guarded = paths.flatMap((path) => {
  const allowed: 'anybody' | readonly Role[] = access[path] ?? [];
  return allowed === 'anybody' ? [] : [{ path, allowed }];
});
const open = paths.filter((path) => access[path] === 'anybody');

describe.each(guarded)('$path', ({ path, allowed }) => {
  test('asks who is signed out to sign in', async () => {
    expect(await refusal(path, organisation.contextFor(null))).toBe('errors:unauthenticated');
  });

  test('tells a revoked device that it was revoked', async () => {
    const context: Context = { ...organisation.contextFor(null), resolved: { state: 'device-revoked' } };
    expect(await refusal(path, context)).toBe('errors:deviceRevoked');
  });

  test.each(Role.options)('lets in who is %s only if the role may', async (role) => {
    const roles: Role[] = role === 'staff' ? ['staff'] : ['staff', role];
    const mayCall = roles.some((held) => allowed.includes(held));
    expect(await refusal(path, holding(...roles))).toBe(mayCall ? 'let in' : 'errors:forbidden');
  });

  test('gives nothing to someone without any role who may not call it', async () => {
    if (allowed.includes('staff')) return;
    expect(await refusal(path, holding())).toBe('errors:forbidden');
  });
});

test.each(open)('%s reads its input before it answers anybody, and holds no secret', async (path) => {
  const answer = callProcedure(organisation.contextFor(null), path, unreadable).catch(
    (error: unknown) => error,
  );
  if (path === 'session.current') expect(await answer).toMatchObject({ state: 'signed-out', me: null });
  else expect(await answer).toMatchObject({ code: 'BAD_REQUEST' });
});
