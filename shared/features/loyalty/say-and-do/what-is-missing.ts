import type { Evidence, EvidenceOf, SayAndDoRules, Side } from './model.ts';
import { sides } from './model.ts';

/** How many more answers or signs an index needs, or orders; null where it is known. */
export type Missing = { [side in Side]: number | null };

/** A first order counts as two pieces: it says something of how often, and of how much. */
const piecesOfOneOrder = 2;

/** What would make an index known that is not: more of the kind of evidence there is most of. */
export function whatIsMissing(
  isKnown: { [side in Side]: boolean },
  evidence: EvidenceOf,
  { minimumEvidence, weights }: Pick<SayAndDoRules, 'minimumEvidence' | 'weights'>,
): Missing {
  const piecesOf = (side: Side) =>
    sides[side]
      .filter((component) => weights[component] > 0)
      .map((component): Evidence | undefined => evidence[component])
      .reduce((most, known) => Math.max(most, known?.count ?? 0), 0);
  const orders = piecesOf('behavioural');
  const stated = Math.max(1, minimumEvidence.stated - piecesOf('stated'));
  const behavioural =
    orders === 0 && minimumEvidence.behavioural <= piecesOfOneOrder
      ? 1
      : Math.max(1, minimumEvidence.behavioural - orders);
  return {
    stated: isKnown.stated ? null : stated,
    behavioural: isKnown.behavioural ? null : behavioural,
  };
}
