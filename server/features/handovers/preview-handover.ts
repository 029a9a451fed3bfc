import { sql } from 'kysely';
import { z } from 'zod';
import { HandoverExtent, mostExceptions } from '../../../shared/features/handovers/model.ts';
import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import { choosePrompts } from '../../../shared/features/prompts/choose-prompts.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { readStaff } from '../administration/store.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { loadCards } from '../sync/card-query.ts';
import { loadPromptRules } from '../sync/load-prompt-rules.ts';
import { requireHandoverOf } from './authority.ts';
import { customersOf } from './customers-of.ts';

export const HandoverQuery = z.object({ id: z.uuid(), extent: HandoverExtent });

export type HandedCustomer = {
  id: string;
  name: string;
  companyName: string;
  tier: string | null;
  promises: CustomerPromise[];
  next: Prompt | null;
};

/** Everything in one view, before anything happens: how many, and of the most pressing what is owed and what comes next. */
export async function previewHandover(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { id: fromId, extent }: z.output<typeof HandoverQuery>,
) {
  await requireHandoverOf(scope, session, fromId);
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const clock = promptClock(now, await loadPromptRules(scope, session, now));
  const theirs = customersOf(scope, viewer, { fromId, extent });
  const rows = await theirs
    .select('customers.id')
    .orderBy(sql`owed.first_due_on NULLS LAST`)
    .orderBy(sql`customers.tier = 'key' DESC NULLS LAST`)
    .orderBy('customers.id')
    .limit(mostExceptions)
    .execute();
  const { total } = await theirs
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const cards = await loadCards(
    scope,
    { viewer, settings, now },
    rows.map(({ id }) => id),
  );
  return {
    name: (await readStaff(scope, fromId)).name,
    total,
    promises: await countPromises(scope, fromId, clock.today),
    customers: cards.map((card): HandedCustomer => {
      const { id, name, companyName, tier } = card.customer;
      const promises = card.promises.filter(({ state, ownerId }) => state === 'open' && ownerId === fromId);
      return { id, name, companyName, tier, promises, next: choosePrompts(card, clock)[0] ?? null };
    }),
  };
}

function countPromises({ trx, organisationId }: ReadScope, fromId: string, today: string) {
  return trx
    .selectFrom('promises')
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('due_on', '<', today).as('late'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('owner_id', '=', fromId)
    .where('state', '=', 'open')
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
}
