import type { CustomerMark } from '../../shared/features/complaints/customer-mark.ts';

/** Name of the port that the marks of a page open to the background. */
export const marksPortName = 'marks';

/** An address or phone as the page writes it, with what it is marked with; null once it is nobody's. */
export type MarkedText = { text: string; mark: CustomerMark | null };

/** What the marks of a page say. They run in a hostile page, so the background validates each one. */
export type FromMarksPage =
  /** Texts that came into view. Those of strangers are not answered. */
  | { type: 'ask'; texts: string[] }
  /** Whose card is open, or null. */
  | { type: 'hover'; text: string | null }
  | { type: 'ping' };

/** What the card tells of itself: the page hears nothing from a frame of another origin. */
export const cardNews = ['entered', 'left', 'done'] as const;
export type CardNews = (typeof cardNews)[number];

/** `rows` are selectors of list rows that people have shown on this site; `walk` opens the card of the next mark; `leave` takes everything of ours out of the page. */
export type ToMarksPage =
  | { type: 'marks'; marks: MarkedText[] }
  | { type: 'rows'; selectors: string[] }
  | { type: 'walk' }
  | { type: 'card'; news: CardNews }
  | { type: 'leave' };

/** Of one message; a page that shows more asks again. */
export const mostTexts = 200;
