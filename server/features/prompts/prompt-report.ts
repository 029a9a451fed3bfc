import { sql } from 'kysely';
import { type NotNowReason, PromptKind } from '../../../shared/features/prompts/model.ts';
import type { KindReport } from '../../../shared/features/prompts/report.ts';
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { isSeenDone } from './acted-on.ts';

type Counted = {
  kind: string;
  shown: number;
  actedOn: number;
  saidDone: number;
  notNow: number;
  reasons: { because: NotNowReason | null; count: number }[];
};

/** How often prompts of each kind were acted on, as shared/features/prompts/acted-on.ts counts it, and why not. What was shown within the last week may still be. */
export async function promptReport(
  scope: ReadScope,
  { now, days }: { now: Date; days: number },
): Promise<KindReport[]> {
  const { organisationId } = scope;
  const { timeZone } = await loadSettings(scope);
  const since = addDays(dayIn(now, timeZone), -days);
  const { rows } = await sql<Counted>`
    WITH shown AS (
      SELECT split_part(prompt_key, ':', 1) AS kind, customer_id, prompt_key, shown_on FROM prompt_showings
      WHERE organisation_id = ${organisationId} AND shown_on >= ${since}::date),
    ended AS (
      SELECT shown.kind, last.answer, last.because,
        coalesce(last.answer = 'done', false)
          OR (last.answer IS DISTINCT FROM 'not-now' AND ${isSeenDone({ organisationId, timeZone })}) AS acted
      FROM shown LEFT JOIN LATERAL (
        SELECT answer, because FROM prompt_answers WHERE prompt_answers.organisation_id = ${organisationId}
          AND prompt_answers.customer_id = shown.customer_id AND prompt_answers.prompt_key = shown.prompt_key
        ORDER BY answered_at DESC LIMIT 1) AS last ON true)
    SELECT kind, count(*) AS shown, count(*) FILTER (WHERE acted) AS "actedOn",
      count(*) FILTER (WHERE answer = 'done') AS "saidDone",
      count(*) FILTER (WHERE answer = 'not-now') AS "notNow",
      (SELECT coalesce(json_agg(reason), '[]'::json) FROM (
        SELECT because, count(*) AS count FROM ended AS other
        WHERE other.kind = ended.kind AND other.answer = 'not-now'
        GROUP BY because ORDER BY count(*) DESC, because) AS reason) AS reasons
    FROM ended GROUP BY kind ORDER BY count(*) DESC, kind`.execute(scope.trx);
  return rows.flatMap(({ kind: named, ...counted }) => {
    const kind = PromptKind.safeParse(named);
    if (!kind.success) return [];
    const likely = (count: number) => wilsonInterval(count, counted.shown);
    const intervals = { interval: likely(counted.actedOn), saidInterval: likely(counted.saidDone) };
    return [{ kind: kind.data, ...counted, ...intervals }];
  });
}
