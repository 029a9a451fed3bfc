import type { Session } from '../auth/session.ts';
import { readIn, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { applyTiers } from '../features/loyalty/tiers/apply-tiers.ts';
import { readTiers } from '../features/loyalty/tiers/read-tiers.ts';

/** The invented company takes the cut points its own curve proposes. */
export async function writeDemoTiers(
  { database, organisationId, now }: { database: Database; organisationId: string; now: Date },
  session: Session,
): Promise<void> {
  const months = 12;
  const { proposed } = await readIn(database, organisationId, (scope) =>
    readTiers(scope, { session, now }, months),
  );
  if (!proposed) return;
  const cuts = {
    months,
    keyFromMinor: Math.max(proposed.key.atLeast, 1),
    regularFromMinor: Math.max(proposed.regular.atLeast, 1),
  } as const;
  const reason = '年度分级 Yearly look at tiers';
  const applyFrom = (after: string | null) =>
    writeIn(database, { organisationId, now }, (scope) =>
      applyTiers(scope, session, { cuts, reason, after }),
    );
  let { next } = await applyFrom(null);
  while (next !== null) next = (await applyFrom(next)).next;
}
