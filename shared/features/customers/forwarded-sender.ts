import { domainLadder } from './company-domain.ts';
import { forwardedBlocks } from './forwarded-blocks.ts';
import { displayNameOf, normaliseAddress } from './normalise-address.ts';

export type ForwardedMail = {
  /** Who forwarded it. */
  from: string;
  subject: string;
  /** As plain text. */
  text: string;
  /** Domains of our own colleagues. */
  ownDomains: readonly string[];
};

const forwardSubject =
  /^\s*((re|aw|回复|答复)\s*[:：]\s*)*(fwd?|wg|tr|rv|enc|i|转发|轉寄|轉發|转寄)\s*[:：]/i;

/** Whether the subject alone says so, in any language's mark. */
export const isForward = (subject: string) => forwardSubject.test(subject);

/**
 * The first sender outside our own domains of a mail that was forwarded to us, or null. Believed only when a header
 * block names them and a colleague or the subject says that this is a forward: a reply quotes such blocks as well.
 */
export function forwardedSender(mail: ForwardedMail): { address: string; name: string } | null {
  const isMarked = isForward(mail.subject);
  const isOurs = isOwn(normaliseAddress(mail.from), mail.ownDomains);
  for (const { from, saysForwarded } of forwardedBlocks(mail.text)) {
    if (!isMarked && !(isOurs && saysForwarded)) return null;
    const address = normaliseAddress(from);
    if (address && !isOwn(address, mail.ownDomains)) return { address, name: displayNameOf(from) };
  }
  return null;
}

function isOwn(address: string | null, ownDomains: readonly string[]): boolean {
  if (!address) return false;
  const ladder = domainLadder(address.slice(address.lastIndexOf('@') + 1));
  return ladder.some((domain) => ownDomains.includes(domain));
}
