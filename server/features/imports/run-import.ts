import { createSecretKey } from 'node:crypto';
import { sql } from 'kysely';
import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { type ImportCounts, type ImportKind, noCounts } from '../../../shared/features/imports/model.ts';
import { readIn, type WriteScope, writeIn, writeUnclocked } from '../../db/organisation-scope.ts';
import { isConnectionLost, outlastOutage } from '../../db/outlast-outage.ts';
import type { Database } from '../../db/schema.ts';
import { storable } from '../../storable.ts';
import { completeNameKeys } from '../customers/name-keys.ts';
import { seekAllDuplicates } from '../customers/seek-duplicates.ts';
import {
  asProblem,
  type BatchOutcome,
  type ImportRecord,
  type ImportRun,
  isRowProblem,
  type TakeBatch,
} from './import-run.ts';
import { type ReadableFile, recordReaders } from './read-records.ts';
import { seekLaterReferrers } from './seek-later-referrers.ts';
import { addProblems, changeImport, forgetFile, getImport, type ImportRow, readChunk } from './store.ts';
import { takeCustomers } from './take-customers.ts';
import { takeMail } from './take-mail.ts';
import { takePurchases } from './take-purchases.ts';

/** Small enough that other writers wait a fraction of a second for the organisation's clock. */
const batchSize = 500;

export type ImportEnvironment = {
  database: Database;
  organisationId: string;
  now: () => Date;
  onProgress?: (counts: ImportCounts) => void;
};

const takers: Record<ImportKind, TakeBatch<never>> = {
  customers: takeCustomers,
  purchases: takePurchases,
  mail: takeMail,
};

/** Rolls a checked batch back after it was counted. */
class CheckedOnly extends Error {}

/** Another process moved on meanwhile, or a person stopped it. */
class NotOurs extends Error {}

/**
 * Runs an import from where it stands to its end. Rows, problems, counts and position of a batch are one transaction,
 * so that a killed run goes on after its last batch and no row is taken in twice. It waits for a database that went
 * away; one that stays away leaves the import running, for the next start to go on with.
 */
export function runImport(env: ImportEnvironment, importId: string): Promise<ImportCounts> {
  return outlastOutage(() => runToEnd(env, importId));
}

async function runToEnd(env: ImportEnvironment, importId: string): Promise<ImportCounts> {
  const { row, run } = await prepare(env, importId);
  if (row.state !== 'running') return row.counts;
  const file = { ...row.preview, mapping: row.preview!.mapping } as ReadableFile;
  const reader = recordReaders[row.kind](chunksOf(env, importId), file) as AsyncGenerator<
    ImportRecord<never>
  >;
  let counts = row.counts;
  await writeUnclocked(env.database, env.organisationId, completeNameKeys);
  try {
    for await (const batch of batches(reader, row.position)) {
      counts = await runBatch(env, { run, kind: row.kind, isDryRun: row.isDryRun, counts, batch });
      env.onProgress?.(counts);
    }
  } catch (error) {
    if (error instanceof NotOurs) return counts;
    if (isConnectionLost(error)) throw error;
    await writeUnclocked(env.database, env.organisationId, (scope) =>
      changeImport(scope, importId, {
        state: 'failed',
        error: error instanceof Error ? error.message : String(error),
      }),
    );
    throw error;
  }
  if (row.kind === 'customers') await seekLaterReferrers({ ...env, now: env.now() }, run);
  await writeUnclocked(env.database, env.organisationId, async (scope) => {
    if (row.kind === 'customers' && !row.isDryRun) await seekAllDuplicates(scope, env.now());
    await changeImport(scope, importId, { state: 'done', finishedAt: env.now() });
    // A check is followed by the run itself, which reads the file again.
    if (!row.isDryRun) await forgetFile(scope, importId);
  });
  return counts;
}

async function prepare(
  env: ImportEnvironment,
  importId: string,
): Promise<{ row: ImportRow; run: ImportRun }> {
  return readIn(env.database, env.organisationId, async (scope) => {
    const row = await getImport(scope, importId);
    const organisation = await scope.trx
      .selectFrom('organisations')
      .select(['settings', 'address_hash_key'])
      .where('organisation_id', '=', env.organisationId)
      .executeTakeFirstOrThrow();
    const run = {
      importId,
      staffId: row.createdBy,
      fileName: row.fileName,
      startedAt: new Date(row.createdAt),
      settings: OrganisationSettings.parse(organisation.settings),
      addressHashKey: createSecretKey(organisation.address_hash_key),
      called: row.isDryRun ? new Set<string>() : null,
    };
    return { row, run };
  });
}

async function* chunksOf(env: ImportEnvironment, importId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const bytes = await readIn(env.database, env.organisationId, (scope) =>
      readChunk(scope, importId, position),
    );
    if (!bytes) return;
    yield bytes;
  }
}

type Batch = { from: number; records: ImportRecord<never>[] };

async function* batches(records: AsyncIterable<ImportRecord<never>>, from: number): AsyncGenerator<Batch> {
  let index = 0;
  let batch: ImportRecord<never>[] = [];
  for await (const record of records) {
    if (index++ < from) continue;
    batch.push(record);
    if (batch.length < batchSize) continue;
    yield { from: index - batch.length, records: batch };
    batch = [];
  }
  if (batch.length > 0) yield { from: index - batch.length, records: batch };
}

type BatchRun = { run: ImportRun; kind: ImportKind; isDryRun: boolean; counts: ImportCounts; batch: Batch };

async function runBatch(env: ImportEnvironment, one: BatchRun): Promise<ImportCounts> {
  const write = { organisationId: env.organisationId, now: env.now() };
  let outcome: BatchOutcome | null = null;
  let counts = one.counts;
  const take = async (scope: WriteScope) => {
    await forgetPlans(scope);
    await claim(scope, one);
    outcome = await takeRecords(scope, one);
    if (one.isDryRun) throw new CheckedOnly();
    counts = await saveProgress(scope, one, outcome);
  };
  try {
    await writeIn(env.database, write, take);
  } catch (error) {
    if (!(error instanceof CheckedOnly)) throw error;
    await writeUnclocked(env.database, env.organisationId, async (scope) => {
      counts = await saveProgress(scope, one, outcome!);
    });
  }
  return counts;
}

/**
 * PostgreSQL keeps the plan of a foreign key's check, and one made while `customers` was empty reads the whole
 * organisation for every address.
 */
async function forgetPlans({ trx }: WriteScope): Promise<void> {
  await sql`DISCARD PLANS`.execute(trx);
}

/** Whoever finds the position moved on has lost the import to another process. */
async function claim({ trx, organisationId }: WriteScope, { run, batch }: BatchRun): Promise<void> {
  const row = await trx
    .selectFrom('imports')
    .select(['position', 'state'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', run.importId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.position !== batch.from || row.state !== 'running') throw new NotOurs();
}

async function takeRecords(scope: WriteScope, { run, kind, batch }: BatchRun): Promise<BatchOutcome> {
  const readable: { line: number; raw: string; value: never }[] = [];
  const unreadable = batch.records.flatMap((record) => {
    const value = storable(record.value);
    if (isRowProblem(value)) return [asProblem(record, value)];
    readable.push({ ...record, value });
    return [];
  });
  const outcome = await takers[kind](scope, run, readable);
  return { ...outcome, problems: [...unreadable, ...outcome.problems] };
}

type Progress = Parameters<typeof changeImport>[0];

async function saveProgress(
  { trx, organisationId }: Progress,
  one: BatchRun,
  outcome: BatchOutcome,
): Promise<ImportCounts> {
  const { problems, ...taken } = outcome;
  const read = one.batch.records.length;
  const rejected = read - taken.added - taken.updated - taken.unchanged - taken.skipped;
  const counts = { ...noCounts };
  for (const [key, value] of Object.entries({ ...taken, read, rejected })) {
    counts[key as keyof ImportCounts] = one.counts[key as keyof ImportCounts] + value;
  }
  await addProblems({ trx, organisationId }, one.run.importId, problems);
  await trx
    .updateTable('imports')
    .set({ position: one.batch.from + read, counts: JSON.stringify(counts) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', one.run.importId)
    .execute();
  return counts;
}
