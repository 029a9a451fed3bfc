import type { ReadScope } from '../../db/organisation-scope.ts';

const day = 86_400_000;
const deliveriesKept = 30 * day;
const answersKept = day;

/** Drops what was told long ago, and answers to calls that nobody repeats so late. What still waits stays. */
export async function forgetDeliveries({ trx, organisationId }: ReadScope, now: Date): Promise<void> {
  await trx
    .deleteFrom('webhook_deliveries')
    .where('organisation_id', '=', organisationId)
    .where('state', '!=', 'waiting')
    .where('created_at', '<', new Date(now.getTime() - deliveriesKept))
    .execute();
  await trx
    .deleteFrom('api_answers')
    .where('organisation_id', '=', organisationId)
    .where('answered_at', '<', new Date(now.getTime() - answersKept))
    .execute();
}
