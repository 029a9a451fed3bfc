import { betterAuth } from 'better-auth';
import { toNodeHandler } from 'better-auth/node';
import { deviceAuthorization } from 'better-auth/plugins/device-authorization';
import type { RequestHandler } from 'express';
import { type DatabaseAddress, openDatabase, openPool } from '../db/open-database.ts';
import { columnNames } from './column-names.ts';
import { installationSecret } from './installation.ts';
import { passkeys } from './passkeys.ts';
import { refuseInactive } from './refuse-inactive.ts';
import { sessionResolver } from './resolve-session.ts';
import type { ResolvedSession } from './session.ts';
import { signInHooks } from './sign-in-hooks.ts';

export type SignIn = {
  /** Answers `/api/auth/*`. */
  handle: RequestHandler;
  resolveSession: (headers: Headers) => Promise<ResolvedSession>;
  close: () => Promise<void>;
};

const extensionClientId = 'kith-extension';
const day = 86_400;

/** What is reachable: accounts come from invitations alone, so nothing signs up, links or edits a user here. */
const endpoints: Record<string, string> = {
  'POST /api/auth/sign-in/email': 'a person with a password',
  'POST /api/auth/sign-out': 'a person who leaves',
  'POST /api/auth/change-password': 'a signed-in person',
  'GET /api/auth/passkey/generate-authenticate-options': 'whoever wants to sign in with a passkey',
  'POST /api/auth/passkey/verify-authentication': 'a person with a passkey',
  'GET /api/auth/passkey/generate-register-options': 'a person who signed in within a day',
  'POST /api/auth/passkey/verify-registration': 'a person who signed in within a day',
  'GET /api/auth/passkey/list-user-passkeys': 'a signed-in person, of their own',
  'POST /api/auth/passkey/update-passkey': 'a signed-in person, of their own',
  'POST /api/auth/passkey/delete-passkey': 'a signed-in person, of their own',
  'POST /api/auth/device/code': 'an extension that wants to be paired',
  'POST /api/auth/device/token': 'an extension that waits for it',
  'GET /api/auth/device': 'the person who is asked',
  'POST /api/auth/device/approve': 'the person who says yes',
  'POST /api/auth/device/deny': 'the person who says no',
};

const addressHeader = 'x-kith-client-address';

/** Sign-in has connections of its own, under a role of its own. */
export async function openSignIn({
  address,
  publicUrl,
  now,
}: {
  address: DatabaseAddress;
  publicUrl: string;
  now: () => Date;
}): Promise<SignIn> {
  const database = openDatabase(openPool(address, { role: 'sign-in', max: 5 }));
  const auth = betterAuth({
    database: { db: database, type: 'postgres' },
    secret: await installationSecret(database),
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { ...columnNames.session, expiresIn: 30 * day, updateAge: day },
    user: {
      ...columnNames.user,
      additionalFields: {
        organisationId: { type: 'string', fieldName: 'organisation_id', input: false, returned: false },
        staffId: { type: 'string', fieldName: 'staff_id', input: false, returned: false },
      },
    },
    account: columnNames.account,
    verification: columnNames.verification,
    rateLimit: {
      ...columnNames.rateLimit,
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      // An office shares one address: the narrow limit is the one per account.
      customRules: {
        '/sign-in/email': { window: 60, max: 60 },
        '/passkey/generate-authenticate-options': { window: 60, max: 60 },
        '/passkey/verify-authentication': { window: 60, max: 60 },
        '/device': { window: 60, max: 20 },
        '/device/token': { window: 60, max: 1200 },
        '/device/code': { window: 60, max: 60 },
      },
    },
    advanced: {
      cookiePrefix: 'kith',
      // Said outright: left to itself, the library drops both where NODE_ENV says test.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      passkeys(publicUrl),
      deviceAuthorization({
        verificationUri: new URL('/device', publicUrl).href,
        expiresIn: '10m',
        interval: '5s',
        validateClient: (clientId) => clientId === extensionClientId,
        schema: columnNames.deviceCode,
      }),
    ],
    hooks: signInHooks(database, now),
    databaseHooks: { session: { create: { before: (session) => refuseInactive(database, session.userId) } } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  const { authCookies } = await auth.$context;

  const answer = toNodeHandler(async (request) => {
    const endpoint = `${request.method} ${new URL(request.url).pathname}`;
    return endpoints[endpoint] ? auth.handler(request) : new Response(null, { status: 404 });
  });

  return {
    handle: (req, res) => {
      req.headers[addressHeader] = req.ip ?? '';
      return answer(req, res);
    },
    resolveSession: sessionResolver({ database, publicUrl, now, cookieName: authCookies.sessionToken.name }),
    close: () => database.destroy(),
  };
}
