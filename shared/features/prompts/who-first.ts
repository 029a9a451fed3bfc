import { type ValueAtRisk, valueAtRisk } from '../loyalty/value/value-at-risk.ts';
import type { Card } from '../sync/model.ts';
import { choosePrompts } from './choose-prompts.ts';
import { learntWeight } from './learnt-weight.ts';
import type { Prompt } from './model.ts';
import { owedRank } from './owed.ts';
import type { PromptClock } from './prompt-clock.ts';

export type Waiting = { card: Card; prompts: Prompt[]; atRisk: ValueAtRisk | null };

/** Customers with something to do, in the order of shared/features/loyalty/value/value-at-risk.design.md. */
export function whoFirst(cards: readonly Card[], clock: PromptClock): Waiting[] {
  return cards
    .flatMap((card) => {
      const prompts = choosePrompts(card, clock);
      const [first] = prompts;
      if (!first) return [];
      const atRisk = valueAtRisk(card.loyalty.value, clock.loyalty.value, clock.today);
      const place = {
        owed: Math.min(...prompts.map(owedRank)),
        risk: atRisk?.risk ? atRisk.risk.midMinor * learntWeight(first, card, clock) : -1,
        stake: first.stake,
      };
      return [{ waiting: { card, prompts, atRisk }, place }];
    })
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ waiting }) => waiting);
}

/** `risk` is below 0 where it is not known: such a customer goes by what is owed, after those who are known. */
type Place = { owed: number; risk: number; stake: number };

function comparePlaces(a: Place, b: Place): number {
  return a.owed - b.owed || b.risk - a.risk || b.stake - a.stake;
}
