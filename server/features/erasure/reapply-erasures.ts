import { type ReadScope, readIn, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { beginErasure } from './begin-erasure.ts';
import type { LedgerLine } from './ledger.ts';
import { ledgerHash } from './ledger-hash.ts';
import { runErasure } from './run-erasure.ts';

type Parts = { database: Database; organisationId: string; now: () => Date };

/**
 * Erases again whoever a restored backup has brought back. What the database remembers having erased is passed over.
 * Returns how many erasures were done anew.
 */
export async function reapplyErasures(parts: Parts, ledger: readonly LedgerLine[]): Promise<number> {
  const { database, organisationId, now } = parts;
  const lines = ledger.filter((line) => line.organisationId === organisationId);
  if (lines.length === 0) return 0;
  const forgotten = await readIn(database, organisationId, (scope) => forgottenLines(scope, lines));
  if (forgotten.length === 0) return 0;
  const idOf = await readIn(database, organisationId, idsByHash);
  let done = 0;
  for (const { erasureId: id, erasedAt, hashes, purchases } of forgotten) {
    const customerIds = hashes.flatMap((hash) => idOf.get(hash) ?? []);
    if (customerIds.length === 0) continue;
    const again = { askedBy: 'company', reason: 'restored', requestedBy: null } as const;
    await writeIn(database, { organisationId, now: now() }, (scope) =>
      beginErasure(scope, { ...again, id, customerIds, purchases, requestedAt: new Date(erasedAt) }),
    );
    await runErasure(parts, id);
    done += 1;
  }
  return done;
}

async function forgottenLines({ trx, organisationId }: ReadScope, lines: LedgerLine[]) {
  const rows = await trx
    .selectFrom('erasures')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .execute();
  const remembered = new Set(rows.map(({ id }) => id));
  return lines.filter(({ erasureId }) => !remembered.has(erasureId));
}

async function idsByHash({ trx, organisationId }: ReadScope): Promise<Map<string, string>> {
  const { address_hash_key: key } = await trx
    .selectFrom('organisations')
    .select('address_hash_key')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id }) => [ledgerHash(key, id), id]));
}
