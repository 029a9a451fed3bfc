import { isListening } from './daemon.ts';

/** Below what systems hand out by themselves: a port given there may be gone before its server starts. */
const lowest = 20_000;
const highest = 32_000;

/** The first of `count` loopback ports in a row that nothing listens on. */
export async function freePorts(count: number): Promise<number> {
  const first = lowest + Math.floor(Math.random() * (highest - lowest));
  const ports = Array.from({ length: count }, (_, index) => first + index);
  const taken = await Promise.all(ports.map(isListening));
  return taken.includes(true) ? freePorts(count) : first;
}
