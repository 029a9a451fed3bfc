import type { PromptKind } from './model.ts';

/** What in the records shows that somebody did what a prompt asked for. */
export type Deed =
  /** The promise it names was settled or moved. */
  | 'promise'
  /** Somebody took a step with the complaint it names. */
  | 'complaint'
  /** The customer, or at a company anybody of it, heard from us. */
  | 'word'
  /** An order came, from anybody of theirs. */
  | 'order'
  /** The product it suggests was ordered. */
  | 'product'
  /** The level it names was reached. */
  | 'level'
  /** The customer brought somebody. */
  | 'referral'
  /** Why they left was written down. */
  | 'reason';

/** A deed counts from the day a prompt was first shown to so many days after. */
export const deedWithinDays = 7;

/** The answer "done" counts for every kind; besides it, any of these. */
export const actedOnBy: Record<PromptKind, readonly Deed[]> = {
  'our-promise-late': ['promise'],
  'our-promise-due': ['promise'],
  'their-promise-late': ['promise', 'word'],
  'complaint-unanswered': ['complaint'],
  'complaint-ask-if-solved': ['complaint', 'word'],
  'awaiting-our-answer': ['word'],
  'awaiting-their-answer': ['word'],
  'silent-longer-than-rhythm': ['word'],
  'order-without-word': ['word'],
  birthday: ['word'],
  anniversary: ['word'],
  'founding-day': ['word'],
  'name-day': ['word'],
  'important-day': ['word'],
  'thanks-owed': ['word'],
  'thank-key-customer': ['word'],
  slipping: ['word', 'order'],
  'due-to-reorder': ['order'],
  'one-step-to-level': ['level'],
  'cross-sell': ['product'],
  'ask-for-referral': ['referral'],
  'ask-why-lost': ['reason'],
  'win-back': ['word', 'order'],
};
