import { sql } from 'kysely';
import { z } from 'zod';
import { PromptAnswer } from '../../../shared/features/prompts/model.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { viewerUnder, visibleCustomers } from '../customers/visibility.ts';

export const ShownPrompts = z.object({
  shown: z.array(PromptAnswer.pick({ customerId: true, promptKey: true })).max(600),
});

/** That prompts were shown, on the first day they were: never to whom, so that nobody is watched. */
export async function noteShown(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  { shown }: z.output<typeof ShownPrompts>,
): Promise<void> {
  const { trx, organisationId } = scope;
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const seen = await trx
    .selectFrom('customers')
    .select('customers.id')
    .where('customers.organisation_id', '=', organisationId)
    .where('customers.deleted_at', 'is', null)
    .where('customers.id', '=', sql<string>`ANY(${shown.map(({ customerId }) => customerId)}::uuid[])`)
    .where((eb) => visibleCustomers(eb, viewer))
    .execute();
  const ids = new Set(seen.map(({ id }) => id));
  const today = dayIn(now, settings.timeZone);
  const rows = shown
    .filter(({ customerId }) => ids.has(customerId))
    .map(({ customerId, promptKey }) => ({
      ...{ organisation_id: organisationId, customer_id: customerId, prompt_key: promptKey, shown_on: today },
    }));
  if (rows.length === 0) return;
  await trx
    .insertInto('prompt_showings')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'customer_id', 'prompt_key']).doNothing())
    .execute();
}
