import { z } from 'zod';
import { choosePrompts } from '../../../shared/features/prompts/choose-prompts.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { complainingTo } from '../complaints/complaining-to.ts';
import { viewerUnder, visibleCustomers } from '../customers/visibility.ts';
import { customersEscalatedTo } from '../promises/escalated-to.ts';
import { loadPromptRules } from '../prompts/load-prompt-rules.ts';
import { type AtStake, atStake } from './at-stake.ts';
import { loadCards } from './card-query.ts';

export const TodayInput = z.object({ limit: z.number().int().min(1).max(200).default(50) });

export type CustomerToday = {
  customer: { id: string; name: string; otherName: string; companyName: string; tier: string | null };
  prompts: Prompt[];
  /** In the organisation's currency; null where nothing was ordered for a year. */
  atStake: AtStake | null;
};

/** More cards than this are not weighed in one request: the latest changed come first. */
const mostCards = 1000;

/** Who first today: my customers with something to do, those I owe something, whose complaint I take care of, and those whose late promise climbed to me. */
export async function today(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { limit }: z.output<typeof TodayInput>,
): Promise<{ customers: CustomerToday[]; total: number }> {
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const mine = await scope.trx
    .selectFrom('customers')
    .select('customers.id')
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .where((eb) =>
      eb.or([
        eb('customers.owner_id', '=', session.staffId),
        eb(
          'customers.id',
          'in',
          scope.trx
            .selectFrom('promises')
            .select('customer_id')
            .where('organisation_id', '=', scope.organisationId)
            .where('owner_id', '=', session.staffId)
            .where('state', '=', 'open')
            .where('deleted_at', 'is', null),
        ),
        eb('customers.id', 'in', complainingTo(scope.organisationId, session.staffId)),
        eb('customers.id', 'in', customersEscalatedTo(scope.organisationId, session.staffId)),
      ]),
    )
    .orderBy('customers.version', 'desc')
    .limit(mostCards)
    .execute();
  const ids = mine.map(({ id }) => id);
  const cards = await loadCards(scope, { viewer, settings, now }, ids);
  const clock = promptClock(now, await loadPromptRules(scope, now));
  const waiting = cards
    .map((card) => ({ card, prompts: choosePrompts(card, clock) }))
    .filter(({ prompts }) => prompts.length > 0)
    .sort((a, b) => b.prompts[0]!.stake - a.prompts[0]!.stake);
  const shown = waiting.slice(0, limit);
  const stakes = await atStake(scope, {
    customers: shown.map(({ card }) => card.customer),
    viewer,
    currency: settings.currency,
    now,
  });
  return {
    customers: shown.map(({ card: { customer }, prompts }) => ({
      customer: {
        id: customer.id,
        name: customer.name,
        otherName: customer.otherName,
        companyName: customer.companyName,
        tier: customer.tier,
      },
      prompts,
      atStake: stakes.get(customer.id) ?? null,
    })),
    total: waiting.length,
  };
}
