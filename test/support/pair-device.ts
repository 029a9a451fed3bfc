import type { ServerTrust } from '../../shared/features/administration/model.ts';
import type { ServerClient } from './server-client.ts';

const extension = { origin: 'chrome-extension://abcdefghijklmnop' };

/** A device's token, obtained as the extension obtains it: a code, its confirmation, and the registration. */
export async function pairDevice(
  server: ServerClient,
  { email, password }: { email: string; password: string },
): Promise<{ token: string; deviceId: string; trust: ServerTrust }> {
  const post = async <T>(path: string, body: unknown, headers: Record<string, string>) => {
    const response = await server.post(path, body, headers);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const client_id = 'kith-extension';
  const cookie = server.cookieOf(await server.post('/api/auth/sign-in/email', { email, password }));
  const { device_code, user_code } = await post<{ device_code: string; user_code: string }>(
    '/api/auth/device/code',
    { client_id },
    extension,
  );
  await fetch(`${server.url}/api/auth/device?user_code=${user_code}`, { headers: { cookie } });
  await post('/api/auth/device/approve', { userCode: user_code }, { cookie });
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  const { access_token } = await post<{ access_token: string }>(
    '/api/auth/device/token',
    { grant_type, device_code, client_id },
    extension,
  );
  const headers = { authorization: `Bearer ${access_token}`, ...extension };
  const { deviceId, trust } = await server
    .callAs(headers)
    .devices.register.mutate({ name: 'Chrome on Linux' });
  return { token: access_token, deviceId, trust };
}
