import { connect, createServer } from 'node:net';
import { type LocalServer, listenLocally } from '../listen-locally.ts';

export type CuttingProxy = LocalServer & { lets(through: boolean): void };

/** Stands before a server on this machine and hangs up on whoever is about to be sent `words`. */
export async function startCuttingProxy(port: number, words: string): Promise<CuttingProxy> {
  let isLetting = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
    near.pipe(far);
    let kept = '';
    far.on('data', (piece: Buffer) => {
      kept = (kept + piece.toString('latin1')).slice(-piece.length - words.length);
      if (kept.includes(words) && !isLetting) end();
      else near.write(piece);
    });
  });
  return {
    ...(await listenLocally(server)),
    lets(through) {
      isLetting = through;
    },
  };
}
