import { type SqlBool, sql } from 'kysely';
import type { ImportProblem } from '../../../shared/features/imports/model.ts';
import { type ReadScope, type WriteScope, writeIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { touchCustomers } from '../customers/touch.ts';
import type { ImportRun } from './import-run.ts';
import { addProblems } from './store.ts';
import { takeReferrals } from './take-referrals.ts';

const sliceSize = 500;

type Place = { database: Database; organisationId: string; now: Date };

/** At the end of a file: a referrer who was not found, because they stand further down, is looked for once more. */
export async function seekLaterReferrers(place: Place, run: ImportRun): Promise<void> {
  const { database, ...write } = place;
  const { called } = run;
  if (called)
    return writeUnclocked(database, write.organisationId, (scope) => forgetNamedLater(scope, run, called));
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await writeIn(database, write, (scope) => seekSlice(scope, run, from));
  }
}

/** A check found nobody because it writes nobody. */
async function forgetNamedLater({ trx, organisationId }: ReadScope, run: ImportRun, called: Set<string>) {
  await trx
    .deleteFrom('import_problems')
    .where('organisation_id', '=', organisationId)
    .where('import_id', '=', run.importId)
    .where('message_key', '=', 'imports:problem.unknownReferrer')
    .where(sql<SqlBool>`lower(details ->> 'value') = ANY(${[...called]}::text[])`)
    .execute();
}

/** Answers the line the next slice begins after; null at the end. */
async function seekSlice(scope: WriteScope, run: ImportRun, after: number): Promise<number | null> {
  const rows = await scope.trx
    .selectFrom('import_problems')
    .select(['line', 'raw', 'details'])
    .where('organisation_id', '=', scope.organisationId)
    .where('import_id', '=', run.importId)
    .where('message_key', '=', 'imports:problem.unknownReferrer')
    .where('line', '>', after)
    .orderBy('line')
    .limit(sliceSize)
    .execute();
  const { referred, problems } = await takeReferrals(
    scope,
    run,
    rows.map(({ details, line, raw }) => ({
      ...{ line, raw, customerId: String(details.customerId), referredBy: String(details.value) },
    })),
  );
  await touchCustomers(scope, [...referred]);
  await keepOnly(scope, run, { lines: rows.map(({ line }) => line), problems });
  return rows.length < sliceSize ? null : rows.at(-1)!.line;
}

/** What is known now leaves the report; of the rest the reason may be another one. */
async function keepOnly(
  { trx, organisationId }: WriteScope,
  { importId }: ImportRun,
  { lines, problems }: { lines: readonly number[]; problems: readonly ImportProblem[] },
): Promise<void> {
  if (lines.length === 0) return;
  await trx
    .deleteFrom('import_problems')
    .where('organisation_id', '=', organisationId)
    .where('import_id', '=', importId)
    .where('line', 'in', lines)
    .execute();
  await addProblems({ trx, organisationId }, importId, problems);
}
