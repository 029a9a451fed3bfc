import { type DatabaseAddress, openDatabase, openPool } from '../../db/open-database.ts';
import { readLedger } from './ledger.ts';
import { reapplyErasures } from './reapply-erasures.ts';

/**
 * After a restore, and before a server answers anybody: those in the ledger whom this database has brought back are
 * erased again. Returns how many erasures that took.
 */
export async function eraseAgain({
  address,
  ledger: file,
  now,
}: {
  address: DatabaseAddress;
  ledger: string;
  now: () => Date;
}): Promise<number> {
  const ledger = await readLedger(file);
  if (ledger.length === 0) return 0;
  const database = openDatabase(openPool(address, { max: 2 }));
  const owner = openDatabase(openPool(address, { role: 'owner', max: 1 }));
  try {
    let erased = 0;
    const organisations = await owner.selectFrom('organisations').select('organisation_id').execute();
    for (const { organisation_id: organisationId } of organisations)
      erased += await reapplyErasures({ database, organisationId, now }, ledger);
    return erased;
  } finally {
    await owner.destroy();
    await database.destroy();
  }
}
