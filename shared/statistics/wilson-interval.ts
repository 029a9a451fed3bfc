import { normalQuantile } from './special-functions.ts';

export type Interval = { low: number; high: number };

/**
 * Interval of a share by score (Wilson 1927), as bounds in [0, 1]. With `populationSize` the variance is that of drawing
 * without replacement, (N − n)/(N − 1): where everybody answered it is the share itself. Null without answers.
 */
export function wilsonInterval(
  successes: number,
  answers: number,
  { confidence = 0.95, populationSize }: { confidence?: number; populationSize?: number } = {},
): Interval | null {
  if (answers === 0) return null;
  const share = successes / answers;
  const unseen =
    populationSize === undefined || populationSize <= 1
      ? 1
      : Math.max(0, populationSize - answers) / (populationSize - 1);
  const z2 = normalQuantile(0.5 + confidence / 2) ** 2 * unseen;
  const centre = (successes + z2 / 2) / (answers + z2);
  const half = (Math.sqrt(z2) / (answers + z2)) * Math.sqrt(answers * share * (1 - share) + z2 / 4);
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === answers ? 1 : Math.min(1, centre + half),
  };
}
