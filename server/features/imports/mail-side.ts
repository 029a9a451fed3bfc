import { forwardedSender, isForward } from '../../../shared/features/customers/forwarded-sender.ts';
import type { MatchOutcome } from '../../../shared/features/customers/model.ts';
import { normaliseAddress } from '../../../shared/features/customers/normalise-address.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { matchAddresses } from '../customers/match-address.ts';
import { ourAddresses } from './our-addresses.ts';
import type { ImportedMail } from './read-mail.ts';

/** `senders`: the original of a forward first, then who sent it. */
export type Side = {
  direction: 'in' | 'out';
  senders: string[];
  recipients: string[];
  authorId: string | null;
};

/** What can be told without the text. */
export type MailHead = Pick<ImportedMail, 'from' | 'to' | 'subject'>;

/**
 * Which of these mails may be somebody's we know, so that the others need never be fetched. What is marked as forwarded
 * may be, since its original sender stands in the text.
 */
export async function mayConcernCustomers(
  scope: ReadScope,
  { staffId, addresses }: { staffId: string; addresses: readonly string[] },
  heads: readonly MailHead[],
): Promise<boolean[]> {
  const ours = await ourAddresses(scope, addresses);
  const sides = heads.map((head) => sideOf({ ...head, text: '' }, ours));
  const outcomes = await outcomesOf(scope, staffId, sides);
  return heads.map(
    ({ subject }, index) => isForward(subject) || customersOf(sides[index]!, outcomes).length > 0,
  );
}

type Ours = Awaited<ReturnType<typeof ourAddresses>>;

export function sideOf(mail: MailHead & { text: string }, ours: Ours): Side {
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
export async function outcomesOf(
  scope: ReadScope,
  staffId: string,
  sides: readonly Side[],
): Promise<Outcomes> {
  const addresses = [...new Set(sides.flatMap((side) => [...side.senders, ...side.recipients]))];
  const outcomes = new Map<string, MatchOutcome>();
  // A newsletter has hundreds of recipients.
  await inSlices(addresses, async (slice) => {
    const found = await matchAddresses(scope, { staffId, seesAll: true }, slice);
    for (const [index, address] of slice.entries()) outcomes.set(address, found[index]!);
  });
  return outcomes;
}

/**
 * An incoming mail is its first known sender's; an outgoing one every known recipient's.
 * Where several customers share an address only a person can choose, so the mail is nobody's.
 */
export function customersOf(side: Side, outcomes: Outcomes): string[] {
  const sender = side.senders
    .map((address) => outcomes.get(address))
    .find((outcome) => outcome?.state === 'matched' || outcome?.state === 'several');
  if (sender) return customerOf(sender);
  return side.recipients.flatMap((address) => customerOf(outcomes.get(address)));
}

function customerOf(outcome: MatchOutcome | undefined): string[] {
  return outcome?.state === 'matched' ? [outcome.candidates[0]!.customerId] : [];
}
