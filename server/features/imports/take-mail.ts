import { v5 as uuidv5 } from 'uuid';
import { forwardedSender } from '../../../shared/features/customers/forwarded-sender.ts';
import type { MatchOutcome } from '../../../shared/features/customers/model.ts';
import { normaliseAddress } from '../../../shared/features/customers/normalise-address.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { matchAddresses } from '../customers/match-address.ts';
import { touchCustomers } from '../customers/touch.ts';
import { type BatchOutcome, type ImportRun, nothingTaken } from './import-run.ts';
import { ourAddresses } from './our-addresses.ts';
import type { ImportedMail } from './read-mail.ts';

/** `senders`: the original of a forward first, then who sent it. */
type Side = { direction: 'in' | 'out'; senders: string[]; recipients: string[]; authorId: string | null };

/** Takes mail in for the customers it was exchanged with. Mail with nobody we know, and lists, are left out and counted. */
export async function takeMail(
  scope: WriteScope,
  run: ImportRun,
  records: readonly { line: number; raw: string; value: ImportedMail }[],
): Promise<BatchOutcome> {
  const ours = await ourAddresses(scope);
  const mails = records.map(({ value }) => ({ mail: value, side: sideOf(value, ours) }));
  const outcomes = await outcomesOf(
    scope,
    run,
    mails.map(({ side }) => side),
  );
  const rows = mails.flatMap(({ mail, side }) => {
    const customers = mail.isList ? [] : customersOf(side, outcomes);
    return [...new Set(customers)].map((customerId) => toRow(scope, run, { mail, side, customerId }));
  });
  const withCustomer = new Set(rows.map((row) => row.message_id));
  const added = await addInteractions(scope, rows);
  await touchCustomers(
    scope,
    added.map((row) => row.customer_id),
  );
  const addedMails = new Set(added.map((row) => row.message_id)).size;
  const skipped = mails.filter(({ mail }) => !withCustomer.has(storedId(mail))).length;
  return { ...nothingTaken(), added: addedMails, skipped, unchanged: mails.length - skipped - addedMails };
}

type Ours = Awaited<ReturnType<typeof ourAddresses>>;

function sideOf(mail: ImportedMail, ours: Ours): Side {
  const from = normaliseAddress(mail.from.address) ?? '';
  const recipients = mail.to.flatMap(({ address }) => normaliseAddress(address) ?? []);
  const outside = recipients.filter((address) => !ours.has(address));
  const original = forwardedSender({
    from,
    subject: mail.subject,
    text: mail.text,
    ownDomains: ours.domains,
  });
  if (!ours.has(from)) {
    const authorId = recipients.map(ours.staffId).find(Boolean) ?? null;
    return {
      direction: 'in',
      senders: [original?.address ?? [], from || []].flat(),
      recipients: [],
      authorId,
    };
  }
  const authorId = ours.staffId(from);
  // A colleague passing a customer's mail on inside the house: it belongs to the customer who wrote it.
  if (original && outside.length === 0) {
    return { direction: 'in', senders: [original.address], recipients: [], authorId };
  }
  return { direction: 'out', senders: [], recipients: outside, authorId };
}

type Outcomes = ReadonlyMap<string, MatchOutcome>;

/** By the same rules as beside an open mail. An import takes in for everyone, whatever its starter may see. */
async function outcomesOf(scope: WriteScope, run: ImportRun, sides: readonly Side[]): Promise<Outcomes> {
  const addresses = [...new Set(sides.flatMap((side) => [...side.senders, ...side.recipients]))];
  const outcomes = new Map<string, MatchOutcome>();
  for (const slice of slicesOf(addresses)) {
    const found = await matchAddresses(scope, { staffId: run.staffId, seesAll: true }, slice);
    for (const [index, address] of slice.entries()) outcomes.set(address, found[index]!);
  }
  return outcomes;
}

/** PostgreSQL takes 65,535 values in one statement; a newsletter has hundreds of recipients. */
function slicesOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 1_000) }, (_, index) =>
    all.slice(index * 1_000, (index + 1) * 1_000),
  );
}

/**
 * An incoming mail is its first known sender's; an outgoing one every known recipient's.
 * Where several customers share an address only a person can choose, so the mail is nobody's.
 */
function customersOf(side: Side, outcomes: Outcomes): string[] {
  const sender = side.senders
    .map((address) => outcomes.get(address))
    .find((outcome) => outcome?.state === 'matched' || outcome?.state === 'several');
  if (sender) return customerOf(sender);
  return side.recipients.flatMap((address) => customerOf(outcomes.get(address)));
}

function customerOf(outcome: MatchOutcome | undefined): string[] {
  return outcome?.state === 'matched' ? [outcome.candidates[0]!.customerId] : [];
}

async function addInteractions(scope: WriteScope, rows: readonly ReturnType<typeof toRow>[]) {
  const added: { customer_id: string; message_id: string | null }[] = [];
  for (const slice of slicesOf(rows)) {
    const inserted = await scope.trx
      .insertInto('interactions')
      .values(slice)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['customer_id', 'message_id'])
      .execute();
    added.push(...inserted);
  }
  return added;
}

/** No line of a mail is longer (RFC 5322 §2.1.1). */
const storedId = (mail: ImportedMail) => mail.messageId.slice(0, 998);

function toRow(
  { organisationId, now }: WriteScope,
  run: ImportRun,
  { mail, side, customerId }: { mail: ImportedMail; side: Side; customerId: string },
) {
  return {
    organisation_id: organisationId,
    id: uuidv5(`mail:${mail.messageId}:${customerId}`, organisationId),
    customer_id: customerId,
    kind: 'mail' as const,
    direction: side.direction,
    happened_at: mail.sentAt ?? run.startedAt,
    subject: mail.subject,
    text: mail.text,
    attachments: JSON.stringify(mail.attachments),
    author_id: side.authorId,
    message_id: storedId(mail),
    origin: 'import' as const,
    origin_detail: run.fileName,
    created_at: now,
  };
}
