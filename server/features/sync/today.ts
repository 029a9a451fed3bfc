import { z } from 'zod';
import type { ValueAtRisk } from '../../../shared/features/loyalty/value/value-at-risk.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import { whoFirst } from '../../../shared/features/prompts/who-first.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { type AtStake, atStake } from './at-stake.ts';
import { loadCards } from './card-query.ts';
import { loadPromptRules } from './load-prompt-rules.ts';
import { whomToWeigh } from './whom-to-weigh.ts';

export const TodayInput = z.object({ limit: z.number().int().min(1).max(200).default(50) });

export type CustomerToday = {
  customer: { id: string; name: string; otherName: string; companyName: string; tier: string | null };
  prompts: Prompt[];
  /** Null where nobody knows what they are worth. */
  atRisk: ValueAtRisk | null;
  /** In the organisation's currency; null where nothing was ordered for a year. */
  atStake: AtStake | null;
};

/** Who first today: my customers with something to do, those I owe something, whose complaint I take care of, and those whose late promise climbed to me. */
export async function today(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { limit }: z.output<typeof TodayInput>,
): Promise<{ customers: CustomerToday[]; total: number }> {
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const clock = promptClock(now, await loadPromptRules(scope, settings, { ...session, now }));
  const ids = await whomToWeigh(scope, { viewer, clock });
  const cards = await loadCards(scope, { viewer, settings, now }, ids);
  const waiting = whoFirst(cards, clock);
  const shown = waiting.slice(0, limit);
  const stakes = await atStake(scope, {
    customers: shown.map(({ card }) => card.customer),
    viewer,
    currency: settings.currency,
    now,
  });
  return {
    customers: shown.map(({ card: { customer }, prompts, atRisk }) => ({
      customer: {
        id: customer.id,
        name: customer.name,
        otherName: customer.otherName,
        companyName: customer.companyName,
        tier: customer.tier,
      },
      prompts,
      atRisk,
      atStake: stakes.get(customer.id) ?? null,
    })),
    total: waiting.length,
  };
}
