import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../server/router.ts';

export type ServerClient = ReturnType<typeof serverClient>;

/** What tests say to a server that listens at this address. */
export function serverClient(url: string) {
  return {
    url,
    /** As one of the server's own pages posts. */
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, ...headers },
        body: JSON.stringify(body),
      }),
    /** The procedures over the wire, with a cookie or a device's token. */
    callAs: (headers: Record<string, string>) =>
      createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] }),
    cookieOf: (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '',
  };
}
