import type { MailParty } from '../mail/mail-adapter.ts';
import type { HeardMail } from './mail-message.ts';
import type { TabReading } from './tab-readings.ts';
import type { MailGlance } from './views.ts';

/** Whose card the mail is about: its sender, or of a mail we wrote the first recipient who is not ourselves. */
export function counterpart({ from, to, account, isOutgoing }: HeardMail): MailParty {
  if (!isOutgoing) return from;
  const own = account?.toLowerCase();
  return to.find(({ address }) => address.toLowerCase() !== own) ?? to[0] ?? from;
}

export function mailGlance(mail: HeardMail): MailGlance {
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

/** What the panel is about: the mail being written once it is addressed to anyone, else the one being read. */
export function mailInFront({ mail, draft }: TabReading): HeardMail | null {
  const to = draft ? [...draft.to, ...draft.cc, ...draft.bcc] : [];
  if (!draft || to.length === 0) return mail;
  const { adapter, composeId: messageId, subject, account } = draft;
  return {
    ...{ adapter, messageId, subject, account, to },
    rung: 'host-data',
    internetMessageId: null,
    from: { address: account ?? '', name: '' },
    sentAt: null,
    isList: false,
    excerpt: '',
    isOutgoing: true,
  };
}
