import type { Card } from '../sync/model.ts';
import type { PromptKit } from './kit.ts';
import type { Prompt, PromptAnswer, PromptKind } from './model.ts';
import { isOwed } from './owed.ts';

/** What a "not now" takes from the same kind for the same customer; what was put off or taken care of takes nothing. */
const afterNotNow = { 'not-fitting': 0.5, wrong: 0.8, unsaid: 0.8, otherwise: 1 };

function factorOf({ because }: Pick<PromptAnswer, 'because'>): number {
  if (because === null) return afterNotNow.unsaid;
  return because === 'not-fitting' || because === 'wrong' ? afterNotNow[because] : afterNotNow.otherwise;
}

/** What the answers about this customer have left of the kind. */
export function fitOf({ kind }: Pick<Prompt, 'kind'>, { promptAnswers }: Card): number {
  return promptAnswers
    .filter(({ answer, promptKey }) => answer === 'not-now' && promptKey.startsWith(`${kind}:`))
    .reduce((weight, answer) => weight * factorOf(answer), 1);
}

/** What the organisation and this person have answered to the kind, of whomever. What is owed keeps its weight. */
export function kindWeight({ kind }: Pick<Prompt, 'kind'>, weights: PromptKit['weights']): number {
  return isOwed(kind) ? 1 : (weights[kind] ?? 1);
}

/** Answers to one kind over the last half year. */
export type KindTally = {
  kind: PromptKind;
  answered: number;
  done: number;
  /** Not fitting, wrong, or not now for a reason of their own. */
  refused: number;
  wrong: number;
};

const ownPrior = 8;
const organisationPrior = 20;
const least = { own: 0.4, organisation: 0.5 };

/** Starts at 1 and needs more than a few answers to move; never so low that a kind dies out unasked. */
export function weightsFrom(tallies: {
  own: readonly KindTally[];
  organisation: readonly KindTally[];
}): Partial<Record<PromptKind, number>> {
  const weights: Partial<Record<PromptKind, number>> = {};
  for (const { kind, answered, wrong } of tallies.organisation)
    weights[kind] = Math.max(least.organisation, 1 - wrong / (answered + organisationPrior));
  for (const { kind, done, refused } of tallies.own) {
    const own = (done + ownPrior) / (done + refused + ownPrior);
    weights[kind] = (weights[kind] ?? 1) * Math.max(least.own, own);
  }
  return weights;
}
