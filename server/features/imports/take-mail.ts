import { v5 as uuidv5 } from 'uuid';
import type { Origin } from '../../../shared/features/customers/model.ts';
import type { SharingLevel } from '../../../shared/features/interactions/model.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { type BatchOutcome, nothingTaken, type TakeBatch } from './import-run.ts';
import { customersOf, outcomesOf, type Side, sideOf } from './mail-side.ts';
import { ourAddresses } from './our-addresses.ts';
import type { ImportedMail } from './read-mail.ts';

/** Whatever brought mail in. */
export type MailSource = {
  staffId: string;
  /** Stands in for the date of a mail that has none. */
  startedAt: Date;
  origin: Origin;
  originDetail: string;
  /** Set where it is this person's own mail, and not everybody's: then they say who reads it. */
  bringer: { addresses: readonly string[]; sharing: SharingLevel } | null;
};

/** A file of mail belongs to whoever of the staff wrote or received each of them. */
export const takeMail: TakeBatch<ImportedMail> = async (scope, run, records) => {
  const { staffId, startedAt, fileName } = run;
  const source: MailSource = {
    staffId,
    startedAt,
    origin: 'import',
    originDetail: fileName,
    bringer: null,
  };
  const outcome = await takeMails(
    scope,
    source,
    records.map(({ value }) => value),
  );
  return { ...nothingTaken(), ...outcome };
};

/** Takes mail in for the customers it was exchanged with. Mail with nobody we know, and lists, are left out and counted. */
export async function takeMails(
  scope: WriteScope,
  source: MailSource,
  given: readonly ImportedMail[],
): Promise<Pick<BatchOutcome, 'added' | 'skipped' | 'unchanged'>> {
  const ours = await ourAddresses(scope, source.bringer?.addresses);
  const mails = given.map((mail) => ({ mail, side: sideOf(mail, ours) }));
  const outcomes = await outcomesOf(
    scope,
    source.staffId,
    mails.map(({ side }) => side),
  );
  const rows = mails.flatMap(({ mail, side }) => {
    const customers = mail.isList ? [] : customersOf(side, outcomes);
    return [...new Set(customers)].map((customerId) => toRow(scope, source, { mail, side, customerId }));
  });
  const withCustomer = new Set(rows.map((row) => row.message_id));
  const added = await addInteractions(scope, rows);
  await touchCustomers(
    scope,
    added.map((row) => row.customer_id),
  );
  const addedMails = new Set(added.map((row) => row.message_id)).size;
  const skipped = mails.filter(({ mail }) => !withCustomer.has(mail.messageId)).length;
  return { added: addedMails, skipped, unchanged: mails.length - skipped - addedMails };
}

async function addInteractions(scope: WriteScope, rows: readonly ReturnType<typeof toRow>[]) {
  const added: { customer_id: string; message_id: string | null }[] = [];
  await inSlices(rows, async (slice) => {
    const inserted = await scope.trx
      .insertInto('interactions')
      .values(slice)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['customer_id', 'message_id'])
      .execute();
    added.push(...inserted);
  });
  return added;
}

function toRow(
  { organisationId, now }: WriteScope,
  { staffId, startedAt, origin, originDetail, bringer }: MailSource,
  { mail, side, customerId }: { mail: ImportedMail; side: Side; customerId: string },
) {
  return {
    organisation_id: organisationId,
    id: uuidv5(`mail:${mail.messageId}:${customerId}`, organisationId),
    customer_id: customerId,
    kind: 'mail' as const,
    direction: side.direction,
    happened_at: mail.sentAt ?? startedAt,
    subject: mail.subject,
    text: mail.text,
    attachments: JSON.stringify(mail.attachments),
    author_id: bringer ? staffId : side.authorId,
    ...(bringer && { sharing: bringer.sharing }),
    message_id: mail.messageId,
    origin,
    origin_detail: originDetail,
    created_at: now,
  };
}
