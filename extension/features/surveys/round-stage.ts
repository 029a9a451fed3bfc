import type { RoundState } from '../../../shared/features/surveys/round.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Tone } from '../../ui/tag.tsx';

export type RoundStage = RoundState | 'open' | 'ended';

/** A sealed round by its days: not open yet, open, or over and waiting for the count. */
export function roundStage(
  { state, opensOn, closesOn }: { state: RoundState; opensOn: Day; closesOn: Day },
  today: Day,
): RoundStage {
  if (state !== 'sealed' || today < opensOn) return state;
  return today > closesOn ? 'ended' : 'open';
}

export const stageTones: Record<RoundStage, Tone> = {
  planned: 'plain',
  sealed: 'cool',
  open: 'due',
  ended: 'plain',
  closed: 'plain',
  released: 'good',
  cancelled: 'plain',
};
