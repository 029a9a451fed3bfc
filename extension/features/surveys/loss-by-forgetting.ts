import type { BallotView } from './ballot-view.ts';

export type Loss = 'unsent' | 'waiting' | 'sent' | 'counted' | 'nothing';

/** What somebody can no longer do once this browser has forgotten their ballot. */
export function lossByForgetting({
  holder,
  phase,
  outcome,
  parts,
}: Pick<BallotView, 'holder' | 'phase' | 'outcome' | 'parts'>): Loss {
  if (parts.length === 0) return holder === 'here' && phase !== 'closed' ? 'unsent' : 'nothing';
  if (outcome) return 'counted';
  return parts.some(({ state }) => state === 'waiting') ? 'waiting' : 'sent';
}
