import { z } from 'zod';
import { Instant } from '../../time/instant.ts';

/** `answer`: what a customer answered to a question behind a link. */
export const InteractionKind = z.enum([
  'mail',
  'call',
  'meeting',
  'visit',
  'note',
  'greeting',
  'thanks',
  'answer',
]);
export type InteractionKind = z.infer<typeof InteractionKind>;

/** What people log; answers come from customers alone. */
export const LoggedKind = InteractionKind.exclude(['answer']);
export type LoggedKind = z.infer<typeof LoggedKind>;

/** `in`: the customer spoke. `out`: we spoke. `none`: a note about them. */
export const InteractionDirection = z.enum(['in', 'out', 'none']);
export type InteractionDirection = z.infer<typeof InteractionDirection>;

/** What colleagues of the author may see: all of it, only the subject, or only that it happened. */
export const SharingLevel = z.enum(['everything', 'subject', 'existence']);
export type SharingLevel = z.infer<typeof SharingLevel>;

export const Attachment = z.object({ name: z.string().max(300), sizeBytes: z.number().int().nonnegative() });
export type Attachment = z.infer<typeof Attachment>;

/** As one reader may see it: `subject` and `text` are null where the sharing level hides them from that reader. */
export const Interaction = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  kind: InteractionKind,
  direction: InteractionDirection,
  happenedAt: Instant,
  subject: z.string().nullable(),
  /** At most 2,000 characters inside a card; whole in the history. */
  text: z.string().nullable(),
  attachments: z.array(Attachment).nullable(),
  sharing: SharingLevel,
  authorId: z.uuid().nullable(),
  /** RFC 5322 Message-ID, or null. Hidden like the subject. */
  messageId: z.string().nullable(),
});
export type Interaction = z.infer<typeof Interaction>;

export const NewInteraction = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  kind: LoggedKind,
  direction: InteractionDirection,
  happenedAt: Instant,
  subject: z.string().trim().max(500).default(''),
  text: z.string().max(20_000).default(''),
  attachments: z.array(Attachment).max(100).default([]),
  sharing: SharingLevel.default('everything'),
  /** An index holds it whole, so the bytes count. */
  messageId: z
    .string()
    .max(998)
    .refine((id) => new TextEncoder().encode(id).length <= 998)
    .nullable()
    .default(null),
});
export type NewInteraction = z.input<typeof NewInteraction>;

/** Where a page of the history ends: newest first, then by id. */
export const InteractionPlace = z.object({ happenedAt: Instant, id: z.uuid() });
export type InteractionPlace = z.infer<typeof InteractionPlace>;

export const HistoryQuery = z.object({
  customerId: z.uuid(),
  before: InteractionPlace.nullable().default(null),
  query: z.string().max(200).default(''),
});
export type HistoryQuery = z.input<typeof HistoryQuery>;

export type HistoryPage = { items: Interaction[]; next: InteractionPlace | null };
