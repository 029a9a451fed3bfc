import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import { fetchFromServer } from './fetch-from-server.ts';

/** RFC 8628 as the server speaks it. */
const clientId = 'kith-extension';
const grantType = 'urn:ietf:params:oauth:grant-type:device_code';

const CodeAnswer = z.object({
  device_code: z.string().min(1),
  user_code: z.string().min(1),
  verification_uri_complete: z.url(),
  expires_in: z.number().positive(),
  interval: z.number().positive(),
});
const TokenAnswer = z.object({ access_token: z.string().min(1) });
const TokenRefusal = z.object({ error: z.string() });

export type DeviceCode = {
  deviceCode: string;
  userCode: string;
  verificationUrl: string;
  expiresInSeconds: number;
  intervalSeconds: number;
};

export type TokenOutcome =
  | { state: 'token'; token: string }
  | { state: 'pending' }
  | { state: 'slow-down' }
  | { state: 'denied' }
  | { state: 'expired' };

/** @throws AppError unavailable when there is no Kith server at this address. */
export async function requestDeviceCode(serverUrl: string, deviceName = ''): Promise<DeviceCode> {
  // The scope is the one field of the standard that reaches the person who is asked.
  const body = { client_id: clientId, scope: deviceName };
  const answer = await post(serverUrl, '/api/auth/device/code', body);
  const parsed = CodeAnswer.safeParse(answer.body);
  if (!parsed.success) throw new AppError('unavailable', 'errors:unavailable');
  const { device_code, user_code, verification_uri_complete, expires_in, interval } = parsed.data;
  return {
    deviceCode: device_code,
    userCode: user_code,
    verificationUrl: verification_uri_complete,
    expiresInSeconds: expires_in,
    intervalSeconds: interval,
  };
}

export async function requestDeviceToken(serverUrl: string, deviceCode: string): Promise<TokenOutcome> {
  const body = { grant_type: grantType, device_code: deviceCode, client_id: clientId };
  const answer = await post(serverUrl, '/api/auth/device/token', body);
  const token = TokenAnswer.safeParse(answer.body);
  if (token.success) return { state: 'token', token: token.data.access_token };
  const refusal = TokenRefusal.safeParse(answer.body);
  switch (refusal.data?.error) {
    case 'authorization_pending':
      return { state: 'pending' };
    case 'slow_down':
      return { state: 'slow-down' };
    case 'access_denied':
      return { state: 'denied' };
    case 'expired_token':
    case 'invalid_grant':
      return { state: 'expired' };
    default:
      throw new AppError('unavailable', 'errors:unavailable');
  }
}

async function post(
  serverUrl: string,
  path: string,
  body: Record<string, string>,
): Promise<{ body: unknown }> {
  const response = await fetchFromServer(new URL(path, serverUrl).href, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  try {
    return { body: await response.json() };
  } catch {
    throw new AppError('unavailable', 'errors:unavailable');
  }
}
