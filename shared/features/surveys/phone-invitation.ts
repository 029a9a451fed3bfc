import type { EarlierActions } from './action.ts';

/** What the page behind a phone link is told of its round. */
export type PhoneInvitation = {
  roundId: string;
  /** Canonical text; its SHA-256 is the hash that everybody can compare. */
  manifest: string;
  manifestHash: string;
  cohortId: string;
  /** What was done since the round before it. */
  before: EarlierActions | null;
  /** The organisation’s, by whose days the round opens and closes. */
  timeZone: string;
};
