import { z } from 'zod';
import { factKey, type Measured } from './facts.ts';
import { comparisonsOf, type Mode, meetsComparison } from './meets-condition.ts';
import { Comparison, type Programme } from './model.ts';

/** One comparison and what was measured when a level changed. */
export const LevelReason = Comparison.extend({ measured: z.number().nullable(), isMet: z.boolean() });
export type LevelReason = z.infer<typeof LevelReason>;

/** Upwards: what the new level asks. Downwards: what the old one asks, and was met no more. */
export function reasonsForChange(
  { levels }: Programme,
  { fromId, toId, measured }: { fromId: string | null; toId: string | null; measured: Measured },
): LevelReason[] {
  const rank = (id: string | null) => levels.findIndex((level) => level.id === id);
  const isUp = rank(toId) > rank(fromId);
  const level = levels[isUp ? rank(toId) : rank(fromId)];
  if (!level) return [];
  const mode: Mode = isUp ? 'reached' : 'kept';
  return comparisonsOf(level.condition).map((comparison) => ({
    ...comparison,
    measured: measured[factKey(comparison)]?.now ?? null,
    isMet: meetsComparison(comparison, measured, mode),
  }));
}
