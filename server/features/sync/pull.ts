import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { Cursor, type PullPage } from '../../../shared/features/sync/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { loadCards } from './card-query.ts';
import { cursorAfter, isAfter, startingCursor } from './cursor.ts';
import { type DeviceReader, keptOnDevice } from './device-scope.ts';
import { readDirectory } from './read-directory.ts';

export const PullInput = z.object({
  /** Null begins the first pull. */
  cursor: Cursor.nullable(),
  /** As the last page said; null before the first. */
  accessEpoch: z.number().int().nullable(),
  directoryVersion: z.number().int().nullable(),
  limit: z.number().int().min(1).max(500).default(200),
});

/** One page of what this device may keep since its cursor. */
export async function pull(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  input: z.output<typeof PullInput>,
): Promise<PullPage> {
  const organisation = await loadOrganisation(scope, session.staffId);
  const { accessEpoch, clock, settings } = organisation;
  const viewer = viewerUnder(settings, session);
  // What someone may see has changed: whatever the device holds is forgotten, so it begins anew.
  const isFresh = input.cursor === null || input.accessEpoch !== accessEpoch;
  const cursor = isFresh ? startingCursor(clock) : input.cursor!;
  const rows = await changedCustomers(scope, { viewer, settings }, { cursor, limit: input.limit });
  const changed = rows.slice(0, input.limit);
  const hasMore = rows.length > changed.length;
  const kept = changed.filter((row) => row.is_kept).map(({ id }) => id);
  return {
    accessEpoch,
    cards: await loadCards(scope, { viewer, settings, now }, kept),
    gone: changed.filter((row) => !row.is_kept).map(({ id }) => id),
    cursor: cursorAfter(cursor, { last: changed.at(-1), hasMore, clock }),
    hasMore,
    directory:
      input.directoryVersion === organisation.directoryVersion
        ? null
        : await readDirectory(scope, { staffId: session.staffId, now }),
  };
}

/** In the organisation's order, one more than asked for. During a first pull only what the device will keep. */
async function changedCustomers(
  scope: ReadScope,
  reader: DeviceReader,
  { cursor, limit }: { cursor: Cursor; limit: number },
) {
  return scope.trx
    .selectFrom('customers')
    .select(['customers.id', 'customers.version'])
    .select((eb) => keptOnDevice(eb, scope, reader).as('is_kept'))
    .where('customers.organisation_id', '=', scope.organisationId)
    .where((eb) => isAfter(eb, 'customers', cursor))
    .$if(cursor.firstPullAt !== undefined, (query) =>
      query.where((eb) =>
        eb.or([keptOnDevice(eb, scope, reader), sql<SqlBool>`customers.version > ${cursor.firstPullAt}`]),
      ),
    )
    .orderBy('customers.version')
    .orderBy('customers.id')
    .limit(limit + 1)
    .execute();
}

async function loadOrganisation(scope: ReadScope, staffId: string) {
  const row = await scope.trx
    .selectFrom('organisations')
    .innerJoin('staff', 'staff.organisation_id', 'organisations.organisation_id')
    .select(['settings', 'clock', 'directory_version', 'staff.access_epoch'])
    .where('organisations.organisation_id', '=', scope.organisationId)
    .where('staff.id', '=', staffId)
    .executeTakeFirstOrThrow();
  return {
    clock: row.clock,
    directoryVersion: row.directory_version,
    accessEpoch: row.access_epoch,
    settings: OrganisationSettings.parse(row.settings),
  };
}
