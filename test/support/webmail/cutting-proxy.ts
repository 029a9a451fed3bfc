import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type CuttingProxy = { port: number; lets(through: boolean): void; stop(): Promise<void> };

/** Stands before a server on this machine and hangs up on whoever is about to be sent `words`. */
export async function startCuttingProxy(port: number, words: string): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let isLetting = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    near.pipe(far);
    let kept = '';
    far.on('data', (piece: Buffer) => {
      kept = (kept + piece.toString('latin1')).slice(-piece.length - words.length);
      if (kept.includes(words) && !isLetting) end();
      else near.write(piece);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lets(through) {
      isLetting = through;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
