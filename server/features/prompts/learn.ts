import { readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { touchDirectory } from '../administration/touch-directory.ts';
import { findPairs, keepPairs } from './product-pairs.ts';
import { tallyAnswers } from './tally-answers.ts';

/** A report over more days would tell of rules long changed. */
const showingsKeptDays = 365;

/** What the day's answers and orders taught, for everybody from the next morning. */
export async function learn(database: Database, organisationId: string, now: Date): Promise<void> {
  const pairs = await readIn(database, organisationId, (scope) => findPairs(scope, now));
  await writeIn(database, { organisationId, now }, async (scope) => {
    await keepPairs(scope, pairs);
    await keepLessons(scope);
    const until = new Date(now.getTime() - showingsKeptDays * 86_400_000).toISOString().slice(0, 10);
    await scope.trx
      .deleteFrom('prompt_showings')
      .where('organisation_id', '=', organisationId)
      .where('shown_on', '<', until)
      .execute();
    await touchDirectory(scope);
  });
}

async function keepLessons(scope: WriteScope): Promise<void> {
  const { trx, organisationId, now } = scope;
  const tallies = await tallyAnswers(scope, { staffId: null, now });
  await trx.deleteFrom('prompt_lessons').where('organisation_id', '=', organisationId).execute();
  if (tallies.length === 0) return;
  const rows = tallies.map((tally) => ({ organisation_id: organisationId, ...tally }));
  await trx.insertInto('prompt_lessons').values(rows).execute();
}
