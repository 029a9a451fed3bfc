import { type HealthCount, rungHealth } from '../../../shared/features/mail-clients/health.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';
import { isHealthShared } from './store.ts';

/**
 * Adds to the day's counts; who sent them is not kept. A report whose answer was lost comes twice, which shifts no share by much.
 */
export async function reportHealth(scope: ReadScope, { counts }: { counts: HealthCount[] }): Promise<void> {
  if (counts.length === 0 || !(await isHealthShared(scope))) return;
  const { trx, organisationId } = scope;
  for (const { expected, found, ...key } of counts)
    await trx
      .insertInto('adapter_health')
      .values({ organisation_id: organisationId, ...key, expected, found })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'day', 'adapter', 'rung', 'version']).doUpdateSet((eb) => ({
          expected: eb('adapter_health.expected', '+', expected),
          found: eb('adapter_health.found', '+', found),
        })),
      )
      .execute();
}

/** How well pages were read since a day. */
export async function readHealth({ trx, organisationId }: ReadScope, sinceOn: string) {
  const counts = await trx
    .selectFrom('adapter_health')
    .select(['adapter', 'rung', 'version', 'day', 'expected', 'found'])
    .where('organisation_id', '=', organisationId)
    .where('day', '>=', sinceOn)
    .orderBy('adapter')
    .orderBy('version', 'desc')
    .orderBy('rung')
    .execute();
  return rungHealth(counts as HealthCount[]);
}

export async function allowHealth(scope: WriteScope, { isAllowed }: { isAllowed: boolean }): Promise<void> {
  await scope.trx
    .updateTable('organisations')
    .set({ is_health_shared: isAllowed })
    .where('organisation_id', '=', scope.organisationId)
    .execute();
  await touchDirectory(scope);
}
