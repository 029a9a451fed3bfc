import { excerptLength } from './excerpt.ts';
import type { ComposedMail, MailParty, ReadMail } from './mail-adapter.ts';

const party = ({ address, name }: MailParty): MailParty => ({
  address: address.slice(0, 320),
  name: name.slice(0, 200),
});

const boundedNames = (names: string[]) => names.slice(0, 100).map((name) => name.slice(0, 300));

/** A mail's writer decides how long its parts are; what leaves the page has a size that nobody need refuse. */
export function boundedMail(mail: ReadMail): ReadMail {
  return {
    ...mail,
    messageId: mail.messageId.slice(0, 500),
    from: party(mail.from),
    to: mail.to.slice(0, 100).map(party),
    subject: mail.subject.slice(0, 500),
    excerpt: mail.excerpt.slice(0, excerptLength),
    ...(mail.attachmentNames && { attachmentNames: boundedNames(mail.attachmentNames) }),
    account: mail.account?.slice(0, 320) ?? null,
  };
}

/** What the host's compose states, in the same bounds. */
export function boundedDraft(draft: ComposedMail): ComposedMail {
  return {
    ...draft,
    composeId: draft.composeId.slice(0, 500),
    to: draft.to.slice(0, 100).map(party),
    cc: draft.cc.slice(0, 100).map(party),
    bcc: draft.bcc.slice(0, 100).map(party),
    subject: draft.subject.slice(0, 500),
    text: draft.text.slice(0, 20_000),
    attachmentNames: boundedNames(draft.attachmentNames),
    inReplyTo: draft.inReplyTo?.slice(0, 500) ?? null,
    account: draft.account?.slice(0, 320) ?? null,
  };
}
