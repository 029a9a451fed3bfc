import { commentStretches } from './mail-comments.ts';

type Mailbox = { text: string; comment: string; angleEnd: number };

const nobody = (): Mailbox => ({ text: '', comment: '', angleEnd: 0 });

/**
 * An address field (RFC 5322 §3.4) as simple parsers read it: comments gone, or made the name of whoever has none; blanks
 * and relays inside addresses gone (§4.4); a comma where one was forgotten. Any other field comes out as it was.
 */
export function plainAddresses(field: string): string {
  let plain = '';
  let mailbox = nobody();
  let isInAngle = false;
  const end = (separator: string) => {
    plain += plainMailbox(mailbox) + separator;
    mailbox = nobody();
  };
  for (const { text, comment } of commentStretches(field)) {
    if (comment !== null) {
      if (!isInAngle) mailbox.comment = comment;
    } else if (!isInAngle && /^[,;:]$/.test(text)) end(text);
    else {
      if (text === '<' && mailbox.angleEnd > 0) {
        const next = mailbox.text.slice(mailbox.angleEnd);
        mailbox.text = mailbox.text.slice(0, mailbox.angleEnd);
        end(',');
        mailbox.text = next;
      }
      mailbox.text += isEncodedWordWithSpecials(text) ? `"${text}"` : text;
      if (text === '<') isInAngle = true;
      if (text === '>') {
        isInAngle = false;
        mailbox.angleEnd = mailbox.text.length;
      }
    }
  }
  end('');
  return plain;
}

/** RFC 2047 §5 forbids them there; taken for the field's own, they cut a name in two. */
const isEncodedWordWithSpecials = (text: string) => /^=\?.*[(),;:<>@]/s.test(text);

function plainMailbox({ text, comment }: Mailbox): string {
  const inAngle = /^([^<]*)<([^<>]*)>[^<>]*$/.exec(text);
  const written = (inAngle?.[2] ?? text).trim();
  const address = inAngle ? lastAddress(written) : onlyAddress(written);
  if (address === null || (address === written && comment === '')) return text;
  const name = inAngle?.[1]?.trim() || quoted(comment);
  return ` ${name && `${name} `}<${address}>`;
}

const joined = (written: string) => written.replace(/\s+/g, ' ').replace(/ ?([.@]) ?/g, '$1');

/** After the relays of old, and after whatever else stands in the brackets. */
function lastAddress(written: string): string | null {
  const words = joined(written.replace(/^@[^:]*:/, '')).split(/\s+/);
  return words.findLast((word) => word.includes('@')) ?? null;
}

/** Without brackets, other words may be the name. */
function onlyAddress(written: string): string | null {
  const address = joined(written);
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

const quoted = (name: string) => name && `"${name.replace(/["\\]/g, '\\$&')}"`;
