import { sql } from 'kysely';
import { z } from 'zod';
import { HandoverExtent, mostExceptions } from '../../../shared/features/handovers/model.ts';
import { choosePrompts } from '../../../shared/features/prompts/choose-prompts.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { readStaff } from '../administration/store.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { loadCards } from '../sync/card-query.ts';
import { loadPromptRules } from '../sync/load-prompt-rules.ts';
import { requireHandoverOf } from './authority.ts';
import { customersOf } from './customers-of.ts';
import { type PersonAt, peopleAt } from './people-at.ts';
import { readPortfolio } from './portfolio.ts';

export const HandoverQuery = z.object({ id: z.uuid(), extent: HandoverExtent });

/** What who takes over must know of one customer; promises and complaints are the open ones. */
export type HandedCustomer = Pick<Card, 'customer' | 'facts' | 'loyalty' | 'promises' | 'complaints'> & {
  people: PersonAt[];
  next: Prompt | null;
};

/** Everything in one view, before anything happens: the portfolio in figures, and the most pressing customers one by one. */
export async function previewHandover(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { id: fromId, extent }: z.output<typeof HandoverQuery>,
) {
  await requireHandoverOf(scope, session, fromId);
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const clock = promptClock(now, await loadPromptRules(scope, settings, { ...session, now }));
  const theirs = customersOf(scope, { fromId, extent });
  const rows = await theirs
    .select('customers.id')
    .orderBy(sql`owed.first_due_on NULLS LAST`)
    .orderBy(sql`customers.tier = 'key' DESC NULLS LAST`)
    .orderBy('customers.id')
    .limit(mostExceptions)
    .execute();
  const ids = rows.map(({ id }) => id);
  const cards = await loadCards(scope, { viewer, settings, now }, ids);
  const companyOf = ({ customer }: Card) => (customer.kind === 'company' ? customer.id : customer.companyId);
  const people = await peopleAt(scope, viewer, [...new Set(cards.flatMap((card) => companyOf(card) ?? []))]);
  return {
    name: (await readStaff(scope, fromId)).name,
    portfolio: await readPortfolio(scope, { fromId, theirs, viewer, clock }),
    customers: cards.map((card): HandedCustomer => {
      const { customer, facts, loyalty, promises, complaints } = card;
      const known = people.get(companyOf(card) ?? '') ?? [];
      return {
        ...{ customer, facts, loyalty },
        promises: promises.filter(({ state }) => state === 'open'),
        complaints: complaints.filter(({ closedAt }) => closedAt === null),
        people: known.filter(({ id }) => id !== customer.id),
        next: choosePrompts(card, clock)[0] ?? null,
      };
    }),
  };
}
