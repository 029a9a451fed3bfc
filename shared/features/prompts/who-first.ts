import { type ValueAtRisk, valueAtRisk } from '../loyalty/value/value-at-risk.ts';
import type { Card } from '../sync/model.ts';
import { mostPressing, type PossiblePrompt, possiblePrompts, withoutFit } from './choose-prompts.ts';
import type { PromptKit } from './kit.ts';
import { kindWeight } from './learnt-weight.ts';
import type { Prompt } from './model.ts';
import { owedRank } from './owed.ts';
import type { PromptClock } from './prompt-clock.ts';

/** What waits at one customer on a day; null `atRisk` where nobody knows what they are worth. */
export type Waiting = { possible: PossiblePrompt[]; atRisk: ValueAtRisk | null };

export function waitingAt(card: Card, clock: PromptClock): Waiting {
  return {
    possible: possiblePrompts(card, clock),
    atRisk: valueAtRisk(card.loyalty.value, clock.loyalty.value, clock.today),
  };
}

/** Customers with something to do, in the order of shared/features/loyalty/value/value-at-risk.design.md for one reader. */
export function whoFirst<Each extends Waiting>(
  waiting: readonly Each[],
  weights: PromptKit['weights'],
): (Each & { prompts: Prompt[] })[] {
  return waiting
    .flatMap((each) => {
      const prompts = mostPressing(each.possible, weights);
      const [first] = prompts;
      if (!first) return [];
      const risk = each.atRisk?.risk;
      const place = {
        owed: Math.min(...prompts.map(owedRank)),
        risk: risk ? risk.midMinor * first.fit * kindWeight(first, weights) : -1,
        stake: first.stake,
      };
      return [{ each: { ...each, prompts: prompts.map(withoutFit) }, place }];
    })
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ each }) => each);
}

/** `risk` is below 0 where it is not known: such a customer goes by what is owed, after those who are known. */
type Place = { owed: number; risk: number; stake: number };

function comparePlaces(a: Place, b: Place): number {
  return a.owed - b.owed || b.risk - a.risk || b.stake - a.stake;
}
