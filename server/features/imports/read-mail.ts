import { createHash } from 'node:crypto';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { Attachment } from '../../../shared/features/interactions/model.ts';
import { problem, type RowProblem } from './imported-customer.ts';
import { labelCharsets } from './label-charsets.ts';

type MailAddress = { address: string; name: string };

/** What Kith keeps of a mail. `messageId` is made from the content where the mail has none, so that it stays the same. */
export type ImportedMail = {
  messageId: string;
  from: MailAddress;
  to: MailAddress[];
  subject: string;
  text: string;
  /** Null when the mail has no readable date. */
  sentAt: Date | null;
  attachments: Attachment[];
  isList: boolean;
};

function addresses(field: AddressObject | AddressObject[] | undefined): MailAddress[] {
  return [field ?? []]
    .flat()
    .flatMap((object) => object.value)
    .flatMap((entry) => [entry, ...(entry.group ?? [])])
    .flatMap(({ address, name }) => (address ? [{ address, name }] : []));
}

function isList(mail: ParsedMail): boolean {
  const precedence = String(mail.headers.get('precedence') ?? '');
  return mail.headers.has('list') || mail.headers.has('list-id') || /bulk|list/i.test(precedence);
}

function plainText(mail: ParsedMail): string {
  return (mail.text ?? '').replaceAll('\0', '').trim().slice(0, 20_000);
}

/** Never throws: a mail that cannot be read is a problem of that mail alone. */
export async function readMail(raw: Buffer): Promise<ImportedMail | RowProblem> {
  try {
    const mail = await simpleParser(labelCharsets(raw), { skipTextToHtml: true, skipImageLinks: true });
    const from =
      addresses(mail.from)[0] ?? addresses(mail.headers.get('sender') as AddressObject | undefined)[0];
    if (!from) return problem('noSender');
    const sentAt = mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date : receivedAt(mail);
    return {
      messageId: mail.messageId ?? `sha256:${createHash('sha256').update(raw).digest('hex')}`,
      from,
      to: [...addresses(mail.to), ...addresses(mail.cc)],
      subject: (mail.subject ?? '').replaceAll('\0', '').slice(0, 500),
      text: plainText(mail),
      sentAt,
      attachments: mail.attachments.map(({ filename, size }) => ({
        name: (filename ?? '').slice(0, 300),
        sizeBytes: size,
      })),
      isList: isList(mail),
    };
  } catch (error) {
    return problem('badMail', { why: error instanceof Error ? error.message : String(error) });
  }
}

/** The topmost Received header ends with the day it came in; used when Date is missing or nonsense. */
function receivedAt(mail: ParsedMail): Date | null {
  const received = [mail.headers.get('received') ?? []].flat().map(String);
  const date = new Date(received[0]?.split(';').at(-1)?.trim() ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}
