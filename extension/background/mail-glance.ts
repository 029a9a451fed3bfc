import type { MailParty, ReadMail } from '../mail/mail-adapter.ts';
import type { MailGlance } from './views.ts';

/** Whose card the mail is about: its sender, or of a mail we wrote the first recipient who is not ourselves. */
export function counterpart({ from, to, account, isOutgoing }: ReadMail): MailParty {
  if (!isOutgoing) return from;
  const own = account?.toLowerCase();
  return to.find(({ address }) => address.toLowerCase() !== own) ?? to[0] ?? from;
}

export function mailGlance(mail: ReadMail): MailGlance {
  const { adapter, messageId, internetMessageId, subject, sentAt, isOutgoing, excerpt } = mail;
  return {
    adapter,
    messageId,
    internetMessageId,
    subject,
    sentAt,
    isOutgoing,
    ...counterpart(mail),
    excerpt,
  };
}
