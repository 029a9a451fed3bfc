import { isFreeMail } from '../../shared/features/customers/free-mail.ts';
import { normaliseAddress } from '../../shared/features/customers/normalise-address.ts';
import type { Addressee, Lookalike } from '../../shared/features/writing/model.ts';
import { openAddress } from '../cache/open-card.ts';
import type { ComposedMail } from '../mail/mail-adapter.ts';
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
export async function draftView(parts: DraftParts, draft: ComposedMail): Promise<DraftView> {
  const { composeId, subject, text, attachmentNames } = draft;
  const people = [...draft.to, ...draft.cc, ...draft.bcc].slice(0, mostAddressees);
  const met = await Promise.all(people.map(({ address, name }) => meet(parts, address, name)));
  return {
    ...{ composeId, subject, text, attachmentNames },
    marked: await parts.marked.of(composeId),
    addressees: met.map(({ addressee }) => addressee),
    lookalikes: met.flatMap(({ lookalike }) => (lookalike ? [lookalike] : [])),
  };
}

async function meet({ db, known, lookalikes }: DraftParts, text: string, name: string) {
  const address = normaliseAddress(text) ?? text;
  const { outcome, cards } = await openAddress(db, known, address);
  const match = outcome.state === 'matched' ? outcome.candidates[0] : undefined;
  const customer = match && cards.get(match.customerId)?.customer;
  const addressee: Addressee = {
    address,
    customerId: customer?.id ?? null,
    customerName: customer?.name ?? name,
  };
  return { addressee, lookalike: outcome.state === 'unknown' ? await suspect(lookalikes, address) : null };
}

async function suspect(lookalikes: LookalikeFinder, address: string): Promise<Lookalike | null> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const found = domain === '' || isFreeMail(domain) ? null : await lookalikes.find(domain);
  return found && { address, domain, ...found };
}
