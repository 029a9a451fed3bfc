import { isListening } from './daemon.ts';

/** Below what systems hand out by themselves: a port given there may be gone before its server starts. */
const lowest = 20_000;
const highest = 32_000;
/** Files that run side by side choose from ports of their own. */
const workers = 4;
const worker = Number(process.env.VITEST_POOL_ID ?? 1) % workers;

/** The first of `count` loopback ports in a row that nothing listens on. */
export async function freePorts(count: number): Promise<number> {
  const width = (highest - lowest) / workers;
  const first = lowest + worker * width + Math.floor(Math.random() * (width - count));
  const ports = Array.from({ length: count }, (_, index) => first + index);
  const taken = await Promise.all(ports.map(isListening));
  return taken.includes(true) ? freePorts(count) : first;
}
