import { z } from 'zod';
import { Day } from '../../time/instant.ts';
import { PartName } from './model.ts';

/** How often one rung of an adapter should have found something on a day, and how often it did. Nothing of any page. */
export const HealthCount = z.object({
  adapter: PartName,
  rung: z.enum(['host-data', 'structure', 'class-name', 'visible-address']),
  /** Of the extension. */
  version: z.string().max(20),
  day: Day,
  expected: z.number().int().min(0).max(1_000_000),
  found: z.number().int().min(0).max(1_000_000),
});
export type HealthCount = z.infer<typeof HealthCount>;

const fewest = 5;
const healthyShare = 0.8;

export type RungHealth = Pick<HealthCount, 'adapter' | 'rung' | 'version' | 'expected' | 'found'> & {
  /** The first of the days, up to the last one seen, on which too little was found; null when that is well. */
  degradedSince: string | null;
  /** Whether no day had enough to go by. */
  isTooFew: boolean;
};

/** Per adapter, version and rung over all days; a day with fewer than five expectations decides nothing. */
export function rungHealth(counts: HealthCount[]): RungHealth[] {
  const groups = Map.groupBy(counts, ({ adapter, version, rung }) => `${adapter}|${version}|${rung}`);
  return [...groups.values()].map((days) => {
    const { adapter, rung, version } = days[0]!;
    const sum = (of: 'expected' | 'found') => days.reduce((total, day) => total + day[of], 0);
    return {
      ...{ adapter, rung, version },
      ...{ expected: sum('expected'), found: sum('found'), degradedSince: degradedSince(days) },
      isTooFew: days.every(({ expected }) => expected < fewest),
    };
  });
}

function degradedSince(days: HealthCount[]): string | null {
  const telling = days
    .filter(({ expected }) => expected >= fewest)
    .sort((one, other) => (one.day < other.day ? 1 : -1));
  const lastWell = telling.findIndex(({ expected, found }) => found >= expected * healthyShare);
  const bad = lastWell === -1 ? telling : telling.slice(0, lastWell);
  return bad.at(-1)?.day ?? null;
}
