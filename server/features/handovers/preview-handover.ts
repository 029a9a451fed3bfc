import { sql } from 'kysely';
import { z } from 'zod';
import { HandoverExtent, mostExceptions } from '../../../shared/features/handovers/model.ts';
import { promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { readStaff } from '../administration/store.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { loadPromptRules } from '../sync/load-prompt-rules.ts';
import { requireHandoverOf } from './authority.ts';
import { customersOf } from './customers-of.ts';
import { handedCustomers } from './handed-customers.ts';
import { readPortfolio } from './portfolio.ts';
import { openAbsenceOf } from './read-absence.ts';

export const HandoverQuery = z.object({ id: z.uuid(), extent: HandoverExtent });

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
  return {
    name: (await readStaff(scope, fromId)).name,
    portfolio: await readPortfolio(scope, { fromId, theirs, viewer, clock }),
    customers: await handedCustomers(scope, { viewer, settings, clock, now }, ids),
    absence: await openAbsenceOf(scope, fromId, clock.today),
  };
}
