import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { choosePrompts } from '../../../shared/features/prompts/choose-prompts.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import type { PromptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Viewer } from '../customers/visibility.ts';
import { loadCards } from '../sync/card-query.ts';
import { type PersonAt, peopleAt } from './people-at.ts';

/** What who takes over must know of one customer; promises and complaints are the open ones. */
export type HandedCustomer = Pick<Card, 'customer' | 'facts' | 'loyalty' | 'promises' | 'complaints'> & {
  people: PersonAt[];
  next: Prompt | null;
};

type Reader = { viewer: Viewer; settings: OrganisationSettings; clock: PromptClock; now: Date };

/** In the order of the ids; those out of the reader's sight are left out. */
export async function handedCustomers(
  scope: ReadScope,
  { viewer, settings, clock, now }: Reader,
  ids: readonly string[],
): Promise<HandedCustomer[]> {
  const cards = await loadCards(scope, { viewer, settings, now }, ids);
  const companyOf = ({ customer }: Card) => (customer.kind === 'company' ? customer.id : customer.companyId);
  const people = await peopleAt(scope, viewer, [...new Set(cards.flatMap((card) => companyOf(card) ?? []))]);
  return cards.map((card): HandedCustomer => {
    const { customer, facts, loyalty, promises, complaints } = card;
    const known = people.get(companyOf(card) ?? '') ?? [];
    return {
      ...{ customer, facts, loyalty },
      promises: promises.filter(({ state }) => state === 'open'),
      complaints: complaints.filter(({ closedAt }) => closedAt === null),
      people: known.filter(({ id }) => id !== customer.id),
      next: choosePrompts(card, clock)[0] ?? null,
    };
  });
}
