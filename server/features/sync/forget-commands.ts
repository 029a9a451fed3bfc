import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';

/** A device that asks again after this long has been away longer than its sign-in lasts. */
const rememberedDays = 180;

/** Drops what was kept only to answer a command that is sent twice. Returns how many. */
export async function forgetCommands(
  { database, organisationId }: { database: Database; organisationId: string },
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - rememberedDays * 86_400_000);
  const { numDeletedRows } = await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .deleteFrom('commands')
      .where('organisation_id', '=', organisationId)
      .where('at', '<', before)
      .executeTakeFirst(),
  );
  return Number(numDeletedRows);
}
