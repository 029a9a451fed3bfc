import { sql } from 'kysely';
import type { KindTally } from '../../../shared/features/prompts/learnt-weight.ts';
import { PromptKind } from '../../../shared/features/prompts/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

const rememberedDays = 180;

/** Answers by kind, of everybody or of one person, as far back as they still teach. */
export async function tallyAnswers(
  { trx, organisationId }: ReadScope,
  { staffId, now }: { staffId: string | null; now: Date },
): Promise<KindTally[]> {
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const rows = await trx
    .selectFrom('prompt_answers')
    .select((eb) => [
      sql<string>`split_part(prompt_key, ':', 1)`.as('kind'),
      eb.fn.countAll<number>().as('answered'),
      eb.fn.countAll<number>().filterWhere('answer', '=', 'done').as('done'),
      eb.fn
        .countAll<number>()
        .filterWhere(
          sql<boolean>`answer = 'not-now' AND coalesce(because, 'not-fitting') IN ('not-fitting', 'wrong')`,
        )
        .as('refused'),
      eb.fn.countAll<number>().filterWhere('because', '=', 'wrong').as('wrong'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('answered_at', '>=', since)
    .where('answer', '!=', 'later')
    .$if(staffId !== null, (query) => query.where('staff_id', '=', staffId))
    .groupBy('kind')
    .execute();
  // Keys come from browsers, those of earlier versions among them.
  return rows.flatMap((row) => {
    const kind = PromptKind.safeParse(row.kind);
    return kind.success ? [{ ...row, kind: kind.data }] : [];
  });
}
