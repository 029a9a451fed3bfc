import { sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Words } from '../../../shared/features/surveys/instrument.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

type SealedDays = Pick<Manifest, 'roundId' | 'opensOn' | 'closesOn' | 'minimumGroup'>;

/**
 * Two rounds on the same days are answered alike by who is in both, so their results may be subtracted. Whatever groups of theirs one subtracts,
 * the difference is made of people who share a cohort, or the lack of one, in both rounds: none of these sets may be smaller than a group that is shown.
 * @throws AppError `conflict` naming the other round
 */
export async function requireApart({ trx }: ReadScope, round: SealedDays): Promise<void> {
  const { roundId, opensOn, closesOn, minimumGroup } = round;
  const others = await trx
    .selectFrom('survey_rounds')
    .select(['id', 'plan'])
    .where('state', '=', 'sealed')
    .where('id', '!=', roundId)
    .where('opens_on', '<=', closesOn)
    .where('closes_on', '>=', opensOn)
    .execute();
  for (const { id, plan } of others) {
    const minimum = Math.max(minimumGroup, plan.minimumGroup);
    const { rows } = await sql`
      SELECT FROM (SELECT staff_id, cohort_id FROM survey_eligible WHERE round_id = ${roundId}) AS here
      FULL JOIN (SELECT staff_id, cohort_id FROM survey_eligible WHERE round_id = ${id}) AS there USING (staff_id)
      GROUP BY here.cohort_id, there.cohort_id HAVING count(*) < ${minimum} LIMIT 1`.execute(trx);
    if (rows.length > 0)
      throw new AppError('conflict', 'surveyAudience:refusal.tellsApart', named(plan.title, minimum));
  }
}

/** A refusal is put into words on the device, in whichever language: both names stand in it. */
function named({ en, zh }: Words, minimum: number) {
  return { title: en === zh ? en : `${en} · ${zh}`, minimum };
}
