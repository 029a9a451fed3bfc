import { createServer } from 'node:net';
import { isListening } from './daemon.ts';

/** The first of `count` loopback ports in a row that nothing listens on. */
export async function freePorts(count: number): Promise<number> {
  const first = await anyFreePort();
  const rest = Array.from({ length: count - 1 }, (_, index) => first + 1 + index);
  const taken = await Promise.all(rest.map(isListening));
  return first + count < 65_536 && !taken.includes(true) ? first : freePorts(count);
}

function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
