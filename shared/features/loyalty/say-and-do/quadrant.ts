import { intervalOf } from './loyalty-index.ts';
import type { LoyaltyIndex, Standing } from './model.ts';

/** Above or below the segment's mean on both; without one of them nothing is claimed. */
export function standingOf(stated: LoyaltyIndex | null, behavioural: LoyaltyIndex | null): Standing {
  if (!stated || !behavioural) return { stated, behavioural, quadrant: 'not-known', isClear: false };
  const says = stated.value >= 0;
  const does = behavioural.value >= 0;
  const quadrant = says ? (does ? 'loyal' : 'willing') : does ? 'captive' : 'neither';
  const isClear = [stated, behavioural].every((index) => {
    const { low, high } = intervalOf(index);
    return low > 0 || high < 0;
  });
  return { stated, behavioural, quadrant, isClear };
}
