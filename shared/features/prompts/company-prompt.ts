import type { Card } from '../sync/model.ts';
import { mostPressing, type PossiblePrompt, possiblePrompts, withoutFit } from './choose-prompts.ts';
import { allowedChannels } from './held-back.ts';
import type { Prompt, PromptKind } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

/** What a company is told as one buyer, for all its people. */
const ofBuyers: readonly PromptKind[] = ['slipping', 'due-to-reorder', 'one-step-to-level'];

/**
 * The weightiest of these at the company a person stands for, where both may be written to about it. It stays the company's: one
 * answer is for all its people, and Today names it once.
 */
function companyPrompt(person: Card, company: Card, clock: PromptClock): PossiblePrompt[] {
  const [weightiest] = possiblePrompts(company, clock)
    .filter(({ kind }) => ofBuyers.includes(kind))
    .toSorted((a, b) => b.stake - a.stake);
  if (!weightiest) return [];
  const allowed = allowedChannels(weightiest.kind, person, clock);
  const channels = weightiest.channels.filter((channel) => allowed.includes(channel));
  return channels.length > 0 ? [{ ...weightiest, channels }] : [];
}

/** What to do for the person whose mail is read: their own prompts and, unless one of these says the same, their company's. */
export function promptsOfPerson(person: Card, company: Card | null, clock: PromptClock): Prompt[] {
  const own = possiblePrompts(person, clock);
  const companys = company ? companyPrompt(person, company, clock) : [];
  const further = companys.filter(({ kind }) => own.every((prompt) => prompt.kind !== kind));
  return mostPressing([...own, ...further], clock.prompts.weights).map(withoutFit);
}
