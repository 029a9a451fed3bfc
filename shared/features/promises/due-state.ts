import { daysBetween } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { CustomerPromise } from './model.ts';

export type DueState =
  | { state: 'kept' | 'broken' | 'withdrawn'; days: 0 }
  /** `days` are days late for `late`, else days left. */
  | { state: 'late' | 'due-today' | 'due-soon' | 'open'; days: number };

const soonDays = 2;

/** Due all day long: late from the next day on. */
export function dueState(promise: Pick<CustomerPromise, 'state' | 'dueOn'>, today: Day): DueState {
  if (promise.state !== 'open') return { state: promise.state, days: 0 };
  const left = daysBetween(today, promise.dueOn);
  if (left < 0) return { state: 'late', days: -left };
  if (left === 0) return { state: 'due-today', days: 0 };
  return { state: left <= soonDays ? 'due-soon' : 'open', days: left };
}

/** Whether something we owe is late. */
export function areWeLate(
  promises: readonly Pick<CustomerPromise, 'direction' | 'state' | 'dueOn'>[],
  today: Day,
): boolean {
  return promises.some((promise) => promise.direction === 'we' && dueState(promise, today).state === 'late');
}
