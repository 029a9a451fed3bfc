import type { ApiScope } from '../../shared/features/integrations/model.ts';
import type { TestOrganisation } from './test-organisation.ts';

export type ApiClient = ReturnType<typeof apiClient>;

/** Another program, calling the server that listens at this address. */
export function apiClient(url: string, token: string | null) {
  const call = async (method: string, path: string, sent: { body?: unknown; headers?: object } = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(sent.body !== undefined && { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      body: typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body),
    });
    const text = await response.text();
    const body: unknown = text ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, body };
  };
  return {
    get: (path: string, headers?: object) => call('GET', path, { headers }),
    post: (path: string, body: unknown, headers?: object) => call('POST', path, { body, headers }),
    remove: (path: string) => call('DELETE', path),
  };
}

export async function issueTo(
  organisation: TestOrganisation,
  scopes: ApiScope[],
  { name = 'Web shop', lifetimeDays = null }: { name?: string; lifetimeDays?: number | null } = {},
) {
  return organisation.as('administrator').apiTokens.create({ name, scopes, lifetimeDays });
}
