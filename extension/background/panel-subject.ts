import { quietThere } from '../../shared/features/customers/contact-hours.ts';
import type { MatchCandidate } from '../../shared/features/customers/model.ts';
import { promptsOfPerson } from '../../shared/features/prompts/company-prompt.ts';
import { promptClock } from '../../shared/features/prompts/prompt-clock.ts';
import type { Card, Directory } from '../../shared/features/sync/model.ts';
import type { CacheDatabase, OutboxEntry } from '../cache/database.ts';
import { openAddress } from '../cache/open-card.ts';
import type { KnownAddresses } from '../cache/pull-index.ts';
import { searchCards } from '../cache/search-cards.ts';
import type { AddressFetcher } from './address-fetcher.ts';
import { counterpart, mailInFront } from './mail-glance.ts';
import type { TabReading } from './tab-readings.ts';
import type { CandidateView, PanelSubject } from './views.ts';

const mostByName = 5;

export type SubjectParts = {
  db: CacheDatabase;
  known: KnownAddresses;
  fetcher: Pick<AddressFetcher, 'ask'>;
  now: () => Date;
};

/** Whom the open mail is about, as far as this device can say now. */
export async function panelSubject(
  parts: SubjectParts,
  reading: TabReading,
  directory: Directory | null,
): Promise<PanelSubject> {
  const mail = mailInFront(reading);
  if (reading.chosenCustomerId) {
    const chosen = await parts.db.cards.get(reading.chosenCustomerId);
    if (chosen) return cardSubject(parts, directory, { card: chosen.shown, match: null, runnerUp: null });
  }
  if (!mail) return { state: 'nothing-open' };
  if (mail.isList && !mail.isOutgoing) return { state: 'list' };
  const { address, name } = counterpart(mail);
  if (address === '' && name !== '') return nameOnlySubject(parts, name);
  const { outcome, cards, isKnownElsewhere } = await openAddress(parts.db, parts.known, address);
  const candidates = 'candidates' in outcome ? candidateViews(outcome.candidates, cards) : [];
  const fetching = isKnownElsewhere ? parts.fetcher.ask(address) : 'answered';
  if (candidates.length === 0 && fetching !== 'answered')
    return { state: fetching === 'fetching' ? 'fetching' : 'not-on-device' };
  if (outcome.state === 'several') return { state: 'several', candidates };
  if (outcome.state === 'matched') {
    const [match] = outcome.candidates;
    const card = match && cards.get(match.customerId);
    if (card) return cardSubject(parts, directory, { card, match, runnerUp: candidates[1] ?? null });
  }
  return otherSubject(outcome.state, address);
}

/** Titles and commas that address books put into names are in no customer's. */
async function nameOnlySubject({ db }: SubjectParts, name: string): Promise<PanelSubject> {
  const bare = name.replace(/\([^)]*\)|（[^）]*）|[,，;；]/g, ' ');
  const cards = await searchCards(db, bare, mostByName);
  const candidates = cards.map((card) =>
    candidateView(card, { customerId: card.customer.id, reason: 'address', via: '' }),
  );
  return { state: 'name-only', candidates };
}

function otherSubject(state: string, address: string): PanelSubject {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (state === 'colleague' || state === 'no-reply') return { state };
  return { state: state === 'never' ? 'never' : 'unknown', domain };
}

async function cardSubject(
  { db, now }: SubjectParts,
  directory: Directory | null,
  found: { card: Card; match: MatchCandidate | null; runnerUp: CandidateView | null },
): Promise<PanelSubject> {
  const { id, companyId } = found.card.customer;
  const entries = await db.outbox.where('customerId').equals(id).toArray();
  // A company whose card this device does not keep has its prompts on its own card only.
  const company = companyId === null ? undefined : await db.cards.get(companyId);
  return {
    state: 'card',
    ...found,
    prompts: directory
      ? promptsOfPerson(found.card, company?.shown ?? null, promptClock(now(), directory))
      : [],
    quietThere: directory ? quietThere(found.card, directory.settings, now()) : null,
    pendingIds: entries.filter(({ state }) => state !== 'done').flatMap(rowIds),
  };
}

function rowIds({ command }: OutboxEntry): string[] {
  if (command.name === 'customers.addIdentity') return [command.input.identity.id];
  return 'id' in command.input ? [command.input.id] : [];
}

export function candidateView(card: Card, candidate: MatchCandidate): CandidateView {
  const { name, title, companyName } = card.customer;
  return { ...candidate, name, title, companyName };
}

function candidateViews(candidates: MatchCandidate[], cards: ReadonlyMap<string, Card>): CandidateView[] {
  return candidates.flatMap((candidate) => {
    const card = cards.get(candidate.customerId);
    return card ? [candidateView(card, candidate)] : [];
  });
}
