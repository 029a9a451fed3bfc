import { z } from 'zod';
import { PartName, TaughtRule } from '../../shared/features/mail-clients/model.ts';
import type { FromMailPage } from '../mail/mail-port.ts';
import { instantShown } from './instant-shown.ts';

const AdapterHealth = z.object({
  rung: z.enum(['host-data', 'structure', 'class-name', 'visible-address']),
  expected: z.number().int().min(0).max(1000),
  found: z.number().int().min(0).max(1000),
});

const MailParty = z.object({ address: z.string().max(320), name: z.string().max(500) });

const ReadMail = z.object({
  adapter: z.string().max(40),
  rung: z.enum(['host-data', 'structure', 'class-name', 'visible-address']),
  messageId: z.string().max(1000),
  internetMessageId: z.string().max(998).nullable(),
  from: MailParty,
  to: z.array(MailParty).max(200),
  subject: z.string().max(2000),
  shownDate: z.object({ text: z.string().max(100), order: z.enum(['ymd', 'dmy', 'mdy']) }).nullable(),
  isList: z.boolean(),
  excerpt: z.string().max(8000),
  attachmentNames: z.array(z.string().max(1000)).max(200).optional(),
  account: z.string().max(320).nullable(),
  isOutgoing: z.boolean(),
});

/** The mail a page shows, its date as an ISO instant or null where that leaves room for doubt. */
export type HeardMail = Omit<z.output<typeof ReadMail>, 'shownDate'> & { sentAt: string | null };

export function heardMail({ shownDate, ...mail }: z.output<typeof ReadMail>): HeardMail {
  return { ...mail, sentAt: shownDate && instantShown(shownDate) };
}

const ComposedMail = z.object({
  adapter: z.string().max(40),
  composeId: z.string().max(1000),
  to: z.array(MailParty).max(200),
  cc: z.array(MailParty).max(200),
  bcc: z.array(MailParty).max(200),
  subject: z.string().max(2000),
  text: z.string().max(20_000),
  attachmentNames: z.array(z.string().max(1000)).max(200),
  inReplyTo: z.string().max(1000).nullable(),
  account: z.string().max(320).nullable(),
});

/** The mail page is hostile: what its script sends is bounded and has exactly this shape, or it is nothing. */
export const MailMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reading'), mail: ReadMail.transform(heardMail).nullable() }),
  z.object({ type: z.literal('composing'), draft: ComposedMail.nullable() }),
  z.object({ type: z.literal('sending'), composeId: z.string().max(1000), isUnderWay: z.boolean() }),
  z.object({ type: z.literal('sent'), composeId: z.string().max(1000) }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('page'), adapter: z.string().max(40) }),
  z.object({ type: z.literal('health'), adapter: PartName, counts: z.array(AdapterHealth).max(10) }),
  z.object({ type: z.literal('taught'), rule: TaughtRule }),
  z.object({
    type: z.literal('draft-outcome'),
    outcome: z.enum(['inserted', 'no-compose', 'not-empty-inserted-at-cursor']),
  }),
]) satisfies z.ZodType<unknown, FromMailPage>;
