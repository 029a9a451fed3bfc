import { openDatabase, openPool } from '../../server/db/open-database.ts';
import { writeIn } from '../../server/db/organisation-scope.ts';
import { askForFit } from '../../server/features/loyalty/value/ask-for-fit.ts';
import { runWaitingFit } from '../../server/features/loyalty/value/run-waiting-fit.ts';
import type { BenchOrganisation } from './bench-place.ts';
import { mostMegabytes, secondsOf } from './measure.ts';

export type FitOfAll = { seconds: number; before: number; after: number };

const { connection, organisationId } = JSON.parse(process.argv[2]!) as Pick<
  BenchOrganisation,
  'connection' | 'organisationId'
>;
const now = () => new Date();
const database = openDatabase(openPool(connection));
const before = mostMegabytes();
const seconds = await secondsOf(async () => {
  await writeIn(database, { organisationId, now: now() }, (scope) => askForFit(scope, null));
  await runWaitingFit({ database, organisationId, now });
});
await database.destroy();
console.log(JSON.stringify({ seconds, before, after: mostMegabytes() } satisfies FitOfAll));
