import { sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import {
  type InsideOutside,
  type Period,
  periodAfter,
} from '../../../shared/features/surveys/inside-outside.ts';
import { type CustomerScore, linkUnits } from '../../../shared/features/surveys/link-units.ts';
import { ReleaseCell } from '../../../shared/features/surveys/release.ts';
import { questionsOf } from '../../../shared/features/surveys/release-questions.ts';
import { questionsAbout } from '../../../shared/features/surveys/release-reliability.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { requireReader } from './results.ts';
import { loadSealedRound } from './store.ts';

/** What the release shows of units, beside what their customers said in the quarter after it. @throws AppError before the release. */
export async function insideOutside(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  roundId: string,
): Promise<InsideOutside> {
  const { manifest } = await loadSealedRound(scope, roundId);
  await requireReader(scope, session, roundId);
  const row = await scope.trx
    .selectFrom('survey_rounds')
    .select('closing')
    .where('id', '=', roundId)
    .where('state', '=', 'released')
    .executeTakeFirst();
  if (!row?.closing) throw new AppError('conflict', 'surveyResults:refusal.notReleased');
  const [question] = questionsAbout(questionsOf(manifest.instrument), 'satisfaction');
  if (!question) return { state: 'not-asked' };
  const period = periodAfter(row.closing.closedOn);
  const { timeZone } = await loadSettings(scope);
  if (dayIn(now, timeZone) <= period.until) return { state: 'waiting', ...period };
  const scores = await customerScores(scope, roundId, { ...period, timeZone });
  const release = { cells: await cellsOf(scope, roundId, question.id) };
  const { units, link } = linkUnits({ manifest, release }, question.id, scores);
  return link ? { state: 'known', ...period, link } : { state: 'too-few', ...period, units };
}

async function cellsOf({ trx }: ReadScope, roundId: string, questionId: string): Promise<ReleaseCell[]> {
  const { cells } = await trx
    .selectFrom('survey_releases')
    .select(
      sql<unknown[]>`jsonb_path_query_array(body, '$.cells[*] ? (@.questionId == $question)',
        jsonb_build_object('question', ${questionId}::text))`.as('cells'),
    )
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return ReleaseCell.array().parse(cells);
}

/** The latest answer of each customer to each question, under the group in which their owner could answer the round. */
async function customerScores(
  { trx, organisationId }: ReadScope,
  roundId: string,
  { from, until, timeZone }: Period & { timeZone: string },
): Promise<CustomerScore[]> {
  const { rows } = await sql<CustomerScore>`
    SELECT DISTINCT ON (pulses.question, pulses.customer_id) cohort_id AS "cohortId", question, score
    FROM pulses
    JOIN customers ON customers.organisation_id = pulses.organisation_id AND customers.id = pulses.customer_id
      AND customers.deleted_at IS NULL
    JOIN survey_eligible AS eligible ON eligible.organisation_id = pulses.organisation_id
      AND eligible.round_id = ${roundId} AND eligible.staff_id = customers.owner_id
    WHERE pulses.organisation_id = ${organisationId} AND score IS NOT NULL
      AND answered_at >= ${from}::timestamp AT TIME ZONE ${timeZone}
      AND answered_at < ${addDays(until, 1)}::timestamp AT TIME ZONE ${timeZone}
    ORDER BY pulses.question, pulses.customer_id, answered_at DESC`.execute(trx);
  return rows;
}
