import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';

export type LocalServer = { port: number; url: string; stop(): Promise<void> };

/** On a free port of this machine unless one is named. Stopping hangs up on whoever is still connected. */
export async function listenLocally(server: Server, wanted = 0): Promise<LocalServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  return { port, url: `http://127.0.0.1:${port}`, stop };
}
