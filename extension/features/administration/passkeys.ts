import { z } from 'zod';
import { AppError, type ErrorCode } from '../../../shared/errors/app-error.ts';

const Passkey = z.object({ id: z.string(), name: z.string().nullish(), createdAt: z.string() });
export type Passkey = z.infer<typeof Passkey>;

/** Browsers offer them on named hosts reached safely; this machine counts as one under its name. */
export function canUsePasskeys(): boolean {
  const isAddress = /^[\d.]+$|^\[/.test(window.location.hostname);
  if (!window.isSecureContext || isAddress || !('PublicKeyCredential' in window)) return false;
  return 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

export async function listPasskeys(): Promise<Passkey[]> {
  return z.array(Passkey).parse(await call('list-user-passkeys'));
}

export async function addPasskey(name: string): Promise<void> {
  const options = (await call('generate-register-options')) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await asked(navigator.credentials.create({ publicKey }));
  await call('verify-registration', { name, response });
}

export async function renamePasskey(id: string, name: string): Promise<void> {
  await call('update-passkey', { id, name });
}

export async function removePasskey(id: string): Promise<void> {
  await call('delete-passkey', { id });
}

export async function signInWithPasskey(): Promise<void> {
  const options = (await call('generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await asked(navigator.credentials.get({ publicKey }));
  await call('verify-authentication', { response });
}

/** What the browser's own dialog brought. */
async function asked(asking: Promise<Credential | null>): Promise<unknown> {
  const credential = await asking.catch((error: DOMException) => {
    throw error.name === 'InvalidStateError'
      ? refusal('conflict', 'already')
      : refusal('invalid', 'notGiven');
  });
  if (!(credential instanceof PublicKeyCredential)) throw refusal('invalid', 'notGiven');
  return credential.toJSON();
}

/** One of the sign-in library's endpoints for passkeys: read, or given a body. */
async function call(endpoint: string, body?: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(`/api/auth/passkey/${endpoint}`, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (response.ok) return response.json();
  if (response.status === 403) throw refusal('forbidden', 'stale');
  if (response.status === 409) throw refusal('conflict', 'lastWayIn');
  if (response.status === 429) throw refusal('rate-limited', 'tooMany');
  throw refusal('unauthenticated', 'refused');
}

/** As a procedure refuses, so that the pages show both alike. */
function refusal(code: ErrorCode, key: string): Error {
  const error = new AppError(code, `administration:passkeys.${key}`);
  return Object.assign(error, { data: { refusal: error.toRefusal() } });
}
