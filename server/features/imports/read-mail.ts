import { createHash } from 'node:crypto';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { Attachment } from '../../../shared/features/interactions/model.ts';
import { isWritable } from '../../../shared/time/instant.ts';
import { storable } from '../../storable.ts';
import { problem, type RowProblem } from './imported-customer.ts';
import { withoutComments } from './mail-comments.ts';
import { mendMail } from './mend-mail.ts';
import { isUtf8 } from './text-encoding.ts';

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

/** What the parser, and Outlook in its plain text, write where a picture of the mail stands. */
const pictureMark = /\[cid:[^\]\s]+\]/g;
const parsing = { skipTextToHtml: true, skipImageLinks: true };

async function plainText(mail: ParsedMail): Promise<string> {
  const text = mail.text?.trim() || (await wordsOf(mail.html || ''));
  return text.replace(pictureMark, '').trim().slice(0, 20_000);
}

/** The parser gives the words of formatted text only where it is the whole mail, or stands beside plain text. */
async function wordsOf(html: string): Promise<string> {
  const alone = await simpleParser(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`, parsing);
  return alone.text ?? '';
}

/** RFC 5322 §2.1.1 lets no line be longer, in bytes; whatever is has been made up. */
const longestId = 998;

function messageIdOf({ messageId = '' }: ParsedMail): string | null {
  return messageId !== '' && Buffer.byteLength(messageId) <= longestId ? messageId : null;
}

/** Never throws: a mail that cannot be read is a problem of that mail alone. */
export async function readMail(raw: Buffer): Promise<ImportedMail | RowProblem> {
  try {
    const mail = await simpleParser(mendMail(raw), parsing);
    const from =
      addresses(mail.from)[0] ?? addresses(mail.headers.get('sender') as AddressObject | undefined)[0];
    if (!from) return problem('noSender');
    return storable({
      messageId: messageIdOf(mail) ?? `sha256:${createHash('sha256').update(raw).digest('hex')}`,
      from,
      to: [...addresses(mail.to), ...addresses(mail.cc)],
      subject: (mail.subject ?? '').slice(0, 500),
      text: await plainText(mail),
      sentAt: sentAt(mail),
      attachments: mail.attachments.map(({ filename, size }) => ({
        name: fileName(filename ?? '').slice(0, 300),
        sizeBytes: size,
      })),
      isList: isList(mail),
    });
  } catch (error) {
    return problem('badMail', { why: error instanceof Error ? error.message : String(error) });
  }
}

/** What the mail says, unless it cannot be read or lies a day and more after it came in. */
function sentAt(mail: ParsedMail): Date | null {
  // The parser puts today in place of a date it cannot read.
  const line = mail.headerLines.find(({ key }) => key === 'date')?.line ?? '';
  const said = readDate(line.slice(line.indexOf(':') + 1));
  const received = receivedAt(mail);
  if (!said) return received;
  return received && said.getTime() > received.getTime() + dayMilliseconds ? received : said;
}

/** RFC 5322 §4.3 lets comments and blanks stand anywhere in it. */
function readDate(text: string): Date | null {
  const date = new Date(
    withoutComments(text)
      .replace(/\s*:\s*/g, ':')
      .trim(),
  );
  return isWritable(date) ? date : null;
}

const dayMilliseconds = 86_400_000;

/** Names in raw UTF-8 bytes come from the parser as if they were Latin-1. */
function fileName(name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  return bytes.toString('latin1') === name && isUtf8(bytes) ? bytes.toString('utf8') : name;
}

/** The topmost Received header ends with the day it came in; used when Date is missing or nonsense. */
function receivedAt(mail: ParsedMail): Date | null {
  const received = [mail.headers.get('received') ?? []].flat().map(String);
  return readDate(received[0]?.split(';').at(-1) ?? '');
}
