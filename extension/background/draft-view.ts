import { mayContact } from '../../shared/features/consents/may-contact.ts';
import type { ConsentPurpose } from '../../shared/features/consents/model.ts';
import { isFreeMail } from '../../shared/features/customers/free-mail.ts';
import { normaliseAddress } from '../../shared/features/customers/normalise-address.ts';
import type { Card, Directory } from '../../shared/features/sync/model.ts';
import type { Addressee, Lookalike } from '../../shared/features/writing/model.ts';
import { openAddress } from '../cache/open-card.ts';
import type { ComposedMail, MailParty } from '../mail/mail-adapter.ts';
import type { LookalikeFinder } from './lookalike-finder.ts';
import type { MarkedPromises } from './marked-promises.ts';
import type { SubjectParts } from './panel-subject.ts';
import type { DraftView } from './views.ts';

/** Each is a look into the cache; a mail to more people is a list's. */
const mostAddressees = 20;

export type DraftParts = Pick<SubjectParts, 'db' | 'known'> & {
  lookalikes: LookalikeFinder;
  marked: Pick<MarkedPromises, 'of' | 'unsure'>;
};

/** The mail being written, its recipients as this device knows them. */
export async function draftView(
  parts: DraftParts,
  draft: ComposedMail,
  directory: Directory | null,
): Promise<DraftView> {
  const { composeId, subject, text, attachmentNames } = draft;
  const people = [...draft.to, ...draft.cc, ...draft.bcc].slice(0, mostAddressees);
  const purposes = directory?.consentPurposes ?? [];
  const met = await Promise.all(
    people.map((person) => meet(parts, person, { isBlind: draft.bcc.includes(person), purposes })),
  );
  return {
    ...{ composeId, subject, text, attachmentNames, isAnswer: draft.inReplyTo !== null },
    marked: await parts.marked.of(composeId),
    addressees: met.map(({ addressee }) => addressee),
    lookalikes: met.flatMap(({ lookalike }) => (lookalike ? [lookalike] : [])),
  };
}

async function meet(
  { db, known, lookalikes }: DraftParts,
  person: MailParty,
  { isBlind, purposes }: { isBlind: boolean; purposes: readonly ConsentPurpose[] },
) {
  const address = normaliseAddress(person.address) ?? person.address;
  const { outcome, cards } = await openAddress(db, known, address);
  const match = outcome.state === 'matched' ? outcome.candidates[0] : undefined;
  const card = match && cards.get(match.customerId);
  const addressee: Addressee = {
    ...{ address, isBlind },
    customerId: card?.customer.id ?? null,
    customerName: card?.customer.name ?? person.name,
    offers: card ? offersTo(card, purposes) : 'unknown',
  };
  return { addressee, lookalike: outcome.state === 'unknown' ? await suspect(lookalikes, address) : null };
}

function offersTo({ consents }: Card, purposes: readonly ConsentPurpose[]): Addressee['offers'] {
  const verdict = mayContact(consents, { purpose: 'marketing', channel: 'mail' }, purposes);
  if (verdict.isAllowed) return 'allowed';
  return verdict.because === 'withdrawn' || verdict.because === 'not-asked' ? verdict.because : 'unknown';
}

async function suspect(lookalikes: LookalikeFinder, address: string): Promise<Lookalike | null> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const found = domain === '' || isFreeMail(domain) ? null : await lookalikes.find(domain);
  return found && { address, domain, ...found };
}
