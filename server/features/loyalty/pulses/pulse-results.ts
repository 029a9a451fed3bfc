import type { PulseQuestion, PulseResults } from '../../../../shared/features/loyalty/pulses/model.ts';
import { wilsonInterval } from '../../../../shared/statistics/wilson-interval.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';

const mostLatest = 50;

/** What came back of what was asked in the last `days`. */
export async function pulseResults(
  { trx, organisationId }: ReadScope,
  { question, days, now }: { question: PulseQuestion; days: number; now: Date },
): Promise<PulseResults> {
  const asked = trx
    .selectFrom('pulses')
    .where('pulses.organisation_id', '=', organisationId)
    .where('question', '=', question)
    .where('asked_at', '>', new Date(now.getTime() - days * 86_400_000));
  const counts = await asked
    .select((eb) => ['score', eb.fn.countAll<number>().as('count')])
    .groupBy('score')
    .orderBy('score')
    .execute();
  const latest = await asked
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'pulses.organisation_id')
        .onRef('customers.id', '=', 'pulses.customer_id'),
    )
    .select(['pulses.id', 'customer_id', 'customers.name', 'score', 'words', 'answered_at'])
    .where('answered_at', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(mostLatest)
    .execute();
  const distribution = counts.flatMap(({ score, count }) =>
    score === null ? [] : [{ score, count: Number(count) }],
  );
  const answered = distribution.reduce((sum, { count }) => sum + count, 0);
  return {
    asked: counts.reduce((sum, { count }) => sum + Number(count), 0),
    answered,
    distribution: distribution.map((each) => ({ ...each, likely: wilsonInterval(each.count, answered) })),
    latest: latest.map((row) => ({
      ...{ id: row.id, customerId: row.customer_id, customerName: row.name, score: row.score! },
      ...{ words: row.words, answeredAt: row.answered_at!.toISOString() },
    })),
  };
}
