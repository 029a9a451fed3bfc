import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type TakenOver = { customerId: string; name: string; fromName: string; handedAt: string };

const rememberedDays = 90;
const most = 200;

/** My customers that a colleague handed to me for good and nobody wrote to or met since: who is still to be introduced to them. */
export async function listTakenOver(
  { trx, organisationId }: ReadScope,
  { session, now }: { session: Session; now: Date },
): Promise<TakenOver[]> {
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const rows = await trx
    .selectFrom('customer_handovers as handed')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'handed.organisation_id')
        .onRef('customers.id', '=', 'handed.customer_id'),
    )
    .innerJoin('staff as giver', (join) =>
      join
        .onRef('giver.organisation_id', '=', 'handed.organisation_id')
        .onRef('giver.id', '=', 'handed.from_id'),
    )
    .distinctOn('customers.id')
    .select(['customers.id', 'customers.name', 'giver.name as fromName', 'handed.handed_at'])
    .where('handed.organisation_id', '=', organisationId)
    .where('handed.to_id', '=', session.staffId)
    .where('handed.absence_id', 'is', null)
    .where('handed.handed_at', '>=', since)
    .where('customers.owner_id', '=', session.staffId)
    .where('customers.deleted_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('interactions')
            .select('interactions.id')
            .whereRef('interactions.organisation_id', '=', 'handed.organisation_id')
            .whereRef('interactions.customer_id', '=', 'customers.id')
            .where('interactions.direction', '=', 'out')
            .whereRef('interactions.happened_at', '>', 'handed.handed_at')
            .where('interactions.deleted_at', 'is', null),
        ),
      ),
    )
    .orderBy('customers.id')
    .orderBy('handed.handed_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, name, fromName, handed_at }) => ({
    ...{ customerId: id, name, fromName, handedAt: handed_at!.toISOString() },
  }));
}
