const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** What the Standard Webhooks specification proposes: about three days in all. */
const delays = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Milliseconds until the next attempt after so many; null when it is given up. */
export function retryDelay(attempts: number): number | null {
  return delays[attempts - 1] ?? null;
}
