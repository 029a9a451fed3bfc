import { z } from 'zod';
import { Day } from '../../time/instant.ts';

/** What one person has at hand; they travel whole to each of their devices. */
export const mostSnippets = 200;

/** What a snippet is called up by while typing: a semicolon and a word without spaces. */
export const Shortcut = z
  .string()
  .trim()
  .regex(/^;[\p{L}\p{N}-]{1,30}$/u);

export const Snippet = z.object({
  id: z.uuid(),
  shortcut: Shortcut,
  body: z.string().trim().min(1).max(4000),
  /** Everyone's, or its author's alone. */
  isShared: z.boolean(),
});
export type Snippet = z.infer<typeof Snippet>;

const Line = z.string().trim().min(1).max(200);

/** What an organisation says of its rivals and of itself, for advice while writing. */
export const WritingGuide = z.object({
  competitors: z.array(Line).max(100),
  /** Why customers choose us, in each language, to be said after a fair word about the competitor. */
  reasons: z.object({ en: z.array(Line).max(20), zh: z.array(Line).max(20) }),
});
export type WritingGuide = z.infer<typeof WritingGuide>;

export const emptyGuide: WritingGuide = { competitors: [], reasons: { en: [], zh: [] } };

/** All a device needs to advise and to fill snippets without the server. */
export const WritingKit = z.object({ guide: WritingGuide, snippets: z.array(Snippet) });
export type WritingKit = z.infer<typeof WritingKit>;

export const emptyKit: WritingKit = { guide: emptyGuide, snippets: [] };

/** A recipient as this device knows them; `customerId` is null for colleagues, strangers and the undecided. */
export type Addressee = {
  address: string;
  customerId: string | null;
  customerName: string;
  /** In blind copy. */
  isBlind: boolean;
  /** Whether they may be sent offers by mail; unknown for whoever is no customer here. */
  offers: 'allowed' | 'withdrawn' | 'not-asked' | 'unknown';
};

/** A recipient's domain that nobody uses, and the known one it could be taken for. */
export type Lookalike = { address: string; domain: string; like: string; how: LookalikeReason };
export type LookalikeReason = 'same-shape' | 'few-letters' | 'other-ending';

/** A snippet with its variables filled; `unknown` names those that still stand in it. */
export type FilledSnippet = { id: string; shortcut: string; text: string; unknown: string[] };

/** A promise in a mail being written that is to be recorded once the mail is sent; `quote` are its words. */
export const MarkedPromise = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  what: z.string().trim().min(1).max(500),
  quote: z.string().max(1000),
  dueOn: Day,
});
export type MarkedPromise = z.infer<typeof MarkedPromise>;
