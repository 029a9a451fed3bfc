import { mayContact } from '../consents/may-contact.ts';
import { type BuiltInPurpose, type ConsentAnswer, ContactChannel } from '../consents/model.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt, PromptKind } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

const purposes: Record<PromptKind, BuiltInPurpose | null> = {
  'our-promise-late': null,
  'our-promise-due': null,
  'their-promise-late': null,
  'complaint-unanswered': null,
  'complaint-ask-if-solved': null,
  'awaiting-our-answer': null,
  'awaiting-their-answer': null,
  'silent-longer-than-rhythm': 'service',
  'order-without-word': 'service',
  birthday: 'greetings',
  anniversary: 'greetings',
  'founding-day': 'greetings',
  'name-day': 'greetings',
  'important-day': 'greetings',
  'thanks-owed': 'greetings',
  'thank-key-customer': 'greetings',
  slipping: 'service',
  'due-to-reorder': 'service',
  'ask-why-lost': 'service',
  'one-step-to-level': 'marketing',
  'cross-sell': 'marketing',
  'ask-for-referral': 'marketing',
  'win-back': 'marketing',
};

/** What a prompt suggests contacting for; null for what is under way: a promise, or an answer either side waits for. */
export function purposeOf(kind: PromptKind): BuiltInPurpose | null {
  return purposes[kind];
}

/** By which ways a prompt may be acted on; all of them where no consent is needed. */
export function allowedChannels(kind: PromptKind, card: Card, clock: PromptClock): ContactChannel[] {
  const purpose = purposeOf(kind);
  return ContactChannel.options.filter(
    (channel) =>
      purpose === null || mayContact(card.consents, { purpose, channel }, clock.purposes).isAllowed,
  );
}

/** A prompt that is not shown, for what, and the customer's latest "no" to it, where they said one. */
export type HeldPrompt = { prompt: FoundPrompt; purpose: BuiltInPurpose; refusal: ConsentAnswer | null };

export function heldBack(prompts: readonly FoundPrompt[], card: Card, clock: PromptClock): HeldPrompt[] {
  return prompts.flatMap((prompt) => {
    const purpose = purposeOf(prompt.kind);
    if (purpose === null || allowedChannels(prompt.kind, card, clock).length > 0) return [];
    const refusals = card.consents
      .filter((answer) => answer.purpose === purpose && answer.state === 'withdrawn')
      .sort((a, b) => (a.saidOn < b.saidOn ? 1 : -1));
    return [{ prompt, purpose, refusal: refusals[0] ?? null }];
  });
}
