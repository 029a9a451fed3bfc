import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { openPool } from '../../../server/db/open-database.ts';
import { makeRoundKeys, type RoundKey } from '../../../server/features/surveys/round-keys.ts';
import type { TestDatabase } from '../../support/test-database.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../support/test-organisation.ts';

/** An organisation, and somebody who owns its database and keeps all of PostgreSQL’s own log. */
export type AttackPlace = {
  organisation: TestOrganisation;
  address: TestDatabase['connection'];
  /** As the superuser. */
  owner: pg.Pool;
  /** RSA keys are slow to make: every cohort of every simulated round has this one. */
  key: RoundKey;
  /** To where the clock is set back for each round. */
  begins: Date;
  close(): Promise<void>;
};

export async function openAttackPlace(): Promise<AttackPlace> {
  const { database, connection, close } = await openTestDatabase();
  const owner = openPool(connection, { role: 'owner', max: 2 });
  const slot = `attack_${randomBytes(8).toString('hex')}`;
  await owner.query('SELECT pg_create_physical_replication_slot($1, true)', [slot]);
  const [key] = await makeRoundKeys(['every']);
  const organisation = await createTestOrganisation(database);
  return {
    ...{ organisation, address: connection, owner, key: key!, begins: organisation.now },
    close: async () => {
      await owner.query('SELECT pg_drop_replication_slot($1)', [slot]);
      await owner.end();
      await close();
    },
  };
}
