import type { CustomerLoyalty } from '../../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { requireCustomerId } from '../../customers/store.ts';

const most = { months: 24, answers: 20, signs: 100 };

export async function customerLoyalty(
  scope: ReadScope,
  session: Session,
  input: { customerId: string },
): Promise<CustomerLoyalty> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const standings = await scope.trx
    .selectFrom('loyalty_standings')
    .select(['month', 'quadrant', 'segment', 'standing', 'placed_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .orderBy('month', 'desc')
    .limit(most.months)
    .execute();
  const [latest, ...earlier] = standings;
  return {
    standing: latest?.standing ?? null,
    segment: latest?.segment ?? null,
    placedAt: latest?.placed_at.toISOString() ?? null,
    answers: await listAnswered(scope, customerId),
    signs: await listSigns(scope, customerId),
    past: earlier.map(({ month, quadrant }) => ({ month, quadrant })),
  };
}

async function listAnswered({ trx, organisationId }: ReadScope, customerId: string) {
  const rows = await trx
    .selectFrom('pulses')
    .select(['id', 'question', 'score', 'words', 'answered_at'])
    .where('organisation_id', '=', organisationId)
    .where('customer_id', '=', customerId)
    .where('answered_at', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(most.answers)
    .execute();
  return rows.map(({ id, question, score, words, answered_at }) => ({
    ...{ id, question, score: score!, words, answeredAt: answered_at!.toISOString() },
  }));
}

async function listSigns({ trx, organisationId }: ReadScope, customerId: string) {
  const rows = await trx
    .selectFrom('loyalty_signs')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .orderBy('noticed_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(most.signs)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, words: row.words, sharePercent: row.share_percent },
    ...{ noticedOn: row.noticed_on, recordedAt: row.recorded_at.toISOString(), recordedBy: row.recorded_by },
  }));
}
