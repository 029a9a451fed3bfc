import { readIn } from '../../db/organisation-scope.ts';
import type { ErasureRun } from './erase-slice.ts';
import { removeRows } from './remove-rows.ts';

/** Longer than any reckoning of the whole organisation takes. */
const twoDaysMilliseconds = 2 * 86_400_000;

/**
 * A reckoning that looked at everybody before an erasure may write of them after it: a place on the loyalty map, a
 * likely double. The certificate counts these rows with the others.
 */
export async function removeLateRows(
  parts: Pick<ErasureRun, 'database' | 'organisationId' | 'now'>,
): Promise<void> {
  const since = new Date(parts.now().getTime() - twoDaysMilliseconds);
  const recent = await readIn(parts.database, parts.organisationId, ({ trx, organisationId }) =>
    trx
      .selectFrom('erasures')
      .select(['id', 'customer_ids as customerIds', 'purchases', 'sought'])
      .where('organisation_id', '=', organisationId)
      .where('finished_at', '>=', since)
      .execute(),
  );
  for (const erasure of recent) await removeRows({ ...parts, ...erasure });
}
