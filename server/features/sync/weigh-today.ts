import { sql } from 'kysely';
import { type PromptClock, promptClock } from '../../../shared/features/prompts/prompt-clock.ts';
import { waitingAt } from '../../../shared/features/prompts/who-first.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import type { Session } from '../../auth/session.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { loadCards } from './card-query.ts';
import { loadPromptRules } from './load-prompt-rules.ts';
import {
  changedSince,
  currentStamp,
  isUnderSame,
  type KeptList,
  keptList,
  mostChanged,
} from './today-list.ts';
import { whomToWeigh } from './whom-to-weigh.ts';

type Weigher = { session: Pick<Session, 'staffId' | 'roles'>; now: Date };

/** Brings a person's list of Today up to date, outside the clock: nobody waits for it, and no device hears of it. */
export async function weighToday(scope: ReadScope, { session, now }: Weigher): Promise<void> {
  const { staffId } = session;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('today ' || ${staffId}::text, 0))`.execute(
    scope.trx,
  );
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  // Read before the cards: what changes meanwhile is looked at again.
  const current = await currentStamp(scope, { staffId, now });
  const kept = await keptList(scope, staffId);
  const changed = kept && isUnderSame(kept, current) ? await changedSince(scope, viewer, kept.clock) : null;
  const isWhole = changed === null || changed.length > mostChanged;
  await keepStamp(scope, staffId, { ...current, readOn: kept?.readOn ?? current.weighedOn });
  await forget(scope, staffId, isWhole ? null : changed.map(({ id }) => id));
  if (changed?.length === 0) return;
  const clock = promptClock(now, await loadPromptRules(scope, settings, { staffId, now }));
  const ids = isWhole
    ? await whomToWeigh(scope, { viewer, clock })
    : changed.filter(({ isOn }) => isOn).map(({ id }) => id);
  const cards = await loadCards(scope, { viewer, settings, now }, ids);
  await remember(scope, staffId, cards, clock);
}

export async function noteRead({ trx, organisationId }: ReadScope, { session }: Weigher): Promise<void> {
  await trx
    .updateTable('today_lists')
    .set((eb) => ({ read_on: eb.ref('weighed_on') }))
    .where('organisation_id', '=', organisationId)
    .where('staff_id', '=', session.staffId)
    .execute();
}

async function keepStamp(
  { trx, organisationId }: ReadScope,
  staffId: string,
  stamp: KeptList,
): Promise<void> {
  const columns = {
    ...{ weighed_on: stamp.weighedOn, clock: stamp.clock, directory_version: stamp.directoryVersion },
    ...{ access_epoch: stamp.accessEpoch, read_on: stamp.readOn },
  };
  await trx
    .insertInto('today_lists')
    .values({ organisation_id: organisationId, staff_id: staffId, ...columns })
    .onConflict((same) => same.columns(['organisation_id', 'staff_id']).doUpdateSet(columns))
    .execute();
}

/** These customers, or with null all. */
async function forget(
  { trx, organisationId }: ReadScope,
  staffId: string,
  customerIds: readonly string[] | null,
): Promise<void> {
  await trx
    .deleteFrom('today_customers')
    .where('organisation_id', '=', organisationId)
    .where('staff_id', '=', staffId)
    .$if(customerIds !== null, (query) =>
      query.where('customer_id', '=', sql<string>`ANY(${customerIds}::uuid[])`),
    )
    .execute();
}

async function remember(
  { trx, organisationId }: ReadScope,
  staffId: string,
  cards: readonly Card[],
  clock: PromptClock,
): Promise<void> {
  const of = { organisation_id: organisationId, staff_id: staffId };
  const rows = cards.flatMap((card) => {
    const waiting = waitingAt(card, clock);
    if (waiting.possible.length === 0) return [];
    return [{ ...of, customer_id: card.customer.id, waiting: JSON.stringify(waiting) }];
  });
  await inSlices(rows, (slice) => trx.insertInto('today_customers').values(slice).execute());
}
