import type { Logger } from 'pino';
import { type DatabaseAddress, openDatabase, openPool } from '../db/open-database.ts';
import type { Database } from '../db/schema.ts';
import { resumeImports } from '../features/imports/resume-imports.ts';

/** Imports a killed server left half done go on beside the first requests. */
export async function goOnWithImports({
  address,
  database,
  now,
  log,
}: {
  address: DatabaseAddress;
  database: Database;
  now: () => Date;
  log: Logger;
}): Promise<void> {
  const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
  await resumeImports({ database, owner, now, log })
    .catch((err: unknown) => log.error({ err }, 'imports not resumed'))
    .finally(() => void owner.destroy());
}
