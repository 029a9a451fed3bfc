import { passkey } from '@better-auth/passkey';
import { APIError, type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { z } from 'zod';
import type { Database } from '../db/schema.ts';
import { columnNames } from './column-names.ts';

/**
 * A passkey stands for possession and person at once, so the authenticator must have asked for a finger, a face or a
 * number: the library only prefers that. It is believed at this server's own address alone.
 */
export function passkeys(publicUrl: string) {
  const { hostname, origin } = new URL(publicUrl);
  return passkey({
    rpID: hostname,
    rpName: 'Kith',
    origin,
    schema: columnNames.passkey,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => requirePerson(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => requirePerson(verification.authenticationInfo.userVerified),
    },
  });
}

function requirePerson(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError('UNAUTHORIZED', { code: 'PERSON_NOT_VERIFIED' });
}

const Named = z.object({ name: z.string().max(60).optional() }).nullish();

/** The library takes names of any length. */
export function requireShortName(body: unknown): void {
  if (!Named.safeParse(body).success) throw new APIError('BAD_REQUEST', { code: 'NAME_TOO_LONG' });
}

/** Whoever begins to sign in leaves a challenge, answered or not. */
export async function forgetOldChallenges(database: Database, now: Date): Promise<void> {
  await database.deleteFrom('auth.verifications').where('expires_at', '<', now).execute();
}

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** The last passkey of somebody without a password stays. */
export async function keepAWayIn(database: Database, ctx: HookContext): Promise<void> {
  const session = await getSessionFromCtx(ctx);
  if (!session) return;
  const password = await database
    .selectFrom('auth.accounts')
    .select('id')
    .where('user_id', '=', session.user.id)
    .where('password', 'is not', null)
    .executeTakeFirst();
  if (password) return;
  const { count } = await database
    .selectFrom('auth.passkeys')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', session.user.id)
    .executeTakeFirstOrThrow();
  if (count <= 1) throw new APIError('CONFLICT', { code: 'LAST_WAY_IN' });
}
