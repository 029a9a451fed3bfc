import { normalCumulative } from './special-functions.ts';
import { type Interval, wilsonInterval } from './wilson-interval.ts';

export type Share = { successes: number; answers: number };

/**
 * Second share less first, of two independent samples: the interval puts the two of Wilson together (Newcombe 1998, method 10), the
 * p-value is that of the pooled z-test without continuity correction. Null where one side has no answers.
 */
export function shareDifference(
  first: Share,
  second: Share,
): { difference: number; interval: Interval; pValue: number } | null {
  const [before, after] = [
    wilsonInterval(first.successes, first.answers),
    wilsonInterval(second.successes, second.answers),
  ];
  if (!before || !after) return null;
  const [p1, p2] = [first.successes / first.answers, second.successes / second.answers];
  const difference = p2 - p1;
  const pooled = (first.successes + second.successes) / (first.answers + second.answers);
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / first.answers + 1 / second.answers));
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p2 - after.low, before.high - p1),
      high: difference + Math.hypot(after.high - p2, p1 - before.low),
    },
    pValue: standardError === 0 ? 1 : 2 * (1 - normalCumulative(Math.abs(difference) / standardError)),
  };
}
