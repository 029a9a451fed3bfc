import { z } from 'zod';

/** Why somebody is erased; `retention` and `restored` are for rules and for restores, not for people to choose. */
export const ErasureReason = z.enum([
  'asked',
  'withdrawn',
  'not-needed',
  'unlawful',
  'retention',
  'restored',
]);
export type ErasureReason = z.infer<typeof ErasureReason>;

export const AskedBy = z.enum(['person', 'representative', 'authority', 'company']);
export type AskedBy = z.infer<typeof AskedBy>;

/** Orders may have to stay for the accounts: then without the person. */
export const PurchasesOnErasure = z.enum(['keep', 'remove']);
export type PurchasesOnErasure = z.infer<typeof PurchasesOnErasure>;

/** No free words: whatever is written about an erasure outlives the person it is about. */
export const ErasureOrder = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  /** The customer's name as the administrator typed it again. */
  typedName: z.string().max(400),
  reason: ErasureReason.exclude(['retention', 'restored']),
  askedBy: AskedBy,
  purchases: PurchasesOnErasure,
});
export type ErasureOrder = z.infer<typeof ErasureOrder>;

/** What became of rows: gone, kept without the person's words, or other customers' with the person taken out. */
export const ErasureAct = z.enum(['removed', 'emptied', 'redacted']);
export type ErasureAct = z.infer<typeof ErasureAct>;

export type ErasedRows = { table: string; act: ErasureAct; count: number };

export type ErasureDevice = { id: string; confirmedAt: string | null; revokedAt: string | null };

/** What an erasure did, with nothing of the person in it. */
export type ErasureCertificate = {
  id: string;
  reason: ErasureReason;
  askedBy: AskedBy;
  purchases: PurchasesOnErasure;
  requestedAt: string;
  finishedAt: string | null;
  stepsDone: number;
  stepsTotal: number;
  rows: ErasedRows[];
  devices: ErasureDevice[];
  /** Since when a restored backup would be erased anew; null while the ledger does not hold it. */
  inLedgerAt: string | null;
};
