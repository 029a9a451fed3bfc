import { z } from 'zod';
import { Day, Instant } from '../../time/instant.ts';

export const ComplaintKind = z.enum(['complaint', 'suggestion']);
export type ComplaintKind = z.infer<typeof ComplaintKind>;

/** How it came to us; `staff` is what a colleague noticed without being told. */
export const ComplaintChannel = z.enum(['mail', 'phone', 'in-person', 'web', 'staff']);
export type ComplaintChannel = z.infer<typeof ComplaintChannel>;

/** What was done last. `solved` is for us to say, `confirmed` for the customer. */
export const ComplaintState = z.enum([
  'received',
  'acknowledged',
  'checked',
  'solved',
  'told',
  'confirmed',
  'reopened',
  'withdrawn',
]);
export type ComplaintState = z.infer<typeof ComplaintState>;

export const ComplaintVerdict = z.enum(['true', 'partly', 'not-true']);
export type ComplaintVerdict = z.infer<typeof ComplaintVerdict>;

export const Complaint = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  kind: ComplaintKind,
  channel: ComplaintChannel,
  /** The customer's own, as far as they are known. */
  words: z.string(),
  receivedOn: Day,
  /** Who takes care of it. */
  ownerId: z.uuid(),
  state: ComplaintState,
  /** The day of what was done last. */
  stateOn: Day,
  verdict: ComplaintVerdict.nullable(),
  /** One of the organisation's causes. */
  causeId: z.string().nullable(),
  /** What was done about it, or empty. */
  solution: z.string(),
  /** The answer we owe, in the ledger: its day and how it ended stand there. */
  promiseId: z.uuid(),
  recordedAt: Instant,
  closedAt: Instant.nullable(),
});
export type Complaint = z.infer<typeof Complaint>;

/** The promise of an answer, made together with what it answers. */
const OwedAnswer = z.object({ promiseId: z.uuid(), what: z.string().trim().min(1).max(500), dueOn: Day });

export const NewComplaint = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  kind: ComplaintKind,
  channel: ComplaintChannel,
  words: z.string().trim().min(1).max(4000),
  receivedOn: Day,
  /** Without one, the customer's owner takes care of it, or who records it. */
  ownerId: z.uuid().optional(),
  causeId: z.string().max(36).nullable().default(null),
  answer: OwedAnswer,
  /** Of the mail it came with, as `promiseSource` names it. */
  messageId: z.string().max(1100).nullish(),
});
export type NewComplaint = z.input<typeof NewComplaint>;

export const NewComplaintStep = z
  .object({
    id: z.uuid(),
    complaintId: z.uuid(),
    customerId: z.uuid(),
    kind: ComplaintState.exclude(['received']),
    doneOn: Day,
    words: z.string().trim().max(2000).default(''),
    verdict: ComplaintVerdict.nullable().default(null),
    causeId: z.string().max(36).nullable().default(null),
    /** By when a complaint that is open again is answered. */
    answer: OwedAnswer.nullable().default(null),
  })
  .refine(({ kind, verdict }) => kind !== 'checked' || verdict !== null, { path: ['verdict'] })
  .refine(({ kind, words }) => kind !== 'solved' || words !== '', { path: ['words'] })
  .refine(({ kind, answer }) => kind !== 'reopened' || answer !== null, { path: ['answer'] });
export type NewComplaintStep = z.input<typeof NewComplaintStep>;

export const AssignComplaint = z.object({
  id: z.uuid(),
  ownerId: z.uuid(),
  reason: z.string().trim().max(500).default(''),
});
export type AssignComplaint = z.input<typeof AssignComplaint>;

export const ComplaintEventKind = z.enum([...ComplaintState.options, 'handed-over']);
export type ComplaintEventKind = z.infer<typeof ComplaintEventKind>;

/** One line of a complaint's history, which nobody rewrites. */
export type ComplaintEvent = {
  id: string;
  kind: ComplaintEventKind;
  doneOn: Day;
  at: Instant;
  staffName: string;
  words: string;
  verdict: ComplaintVerdict | null;
  /** Who took care of it before and after, where it was handed over. */
  fromOwnerName: string | null;
  toOwnerName: string | null;
};
