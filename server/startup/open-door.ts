import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupRefusal } from './startup-refusal.ts';

export interface Door {
  url: string;
  /** Until this is called every request is told to come back. */
  answerWith(listener: RequestListener): void;
  /** Lets running requests finish, up to the given time. */
  close(patienceMilliseconds: number): Promise<void>;
}

const notReady: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '2' }).end();
};

/** Takes the port before the long work begins, so that a taken one is known at once. */
export async function openDoor({ host, port }: { host: string; port: number }): Promise<Door> {
  let listener = notReady;
  const server = createServer((request, response) => listener(request, response));
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw refusal(error, { host, port });
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${spokenHost(host)}:${taken}`,
    answerWith(next) {
      listener = next;
    },
    async close(patienceMilliseconds) {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
      await closed;
      clearTimeout(impatience);
    },
  };
}

/** An address a person can type: the wildcards are none. */
function spokenHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function refusal(error: NodeJS.ErrnoException, place: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE') return new StartupRefusal('startup:portInUse', place);
  if (error.code === 'EACCES') return new StartupRefusal('startup:portForbidden', place);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartupRefusal('startup:hostUnknown', place);
  return error;
}
