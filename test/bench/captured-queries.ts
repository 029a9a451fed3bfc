import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Session } from '../../server/auth/session.ts';
import { statementOf } from '../../server/db/kept-statements.ts';
import { openPool } from '../../server/db/open-database.ts';
import type { Schema } from '../../server/db/schema.ts';
import { createCaller } from '../../server/router.ts';
import { nobody } from '../support/nobody.ts';
import type { BenchOrganisation } from './bench-place.ts';

export type BareQuery = { text: string; values: unknown[] };

/** A statement that the program keeps prepared is kept here too. */
export function sendAsKith(bare: pg.Pool, { text, values }: BareQuery) {
  return bare.query(statementOf(text), values);
}

export type BenchCaller = ReturnType<typeof createCaller>;

/** The SELECTs that one call of a procedure sends, to be sent again without it. */
export async function captureQueries(
  { connection, organisationId, staffId }: BenchOrganisation,
  call: (caller: BenchCaller) => Promise<unknown>,
): Promise<BareQuery[]> {
  const captured: BareQuery[] = [];
  const database = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: openPool(connection) }),
    log: ({ query }) => {
      captured.push({ text: query.sql, values: [...query.parameters] });
    },
  });
  try {
    const session: Session = { organisationId, staffId, roles: ['staff', 'manager'], deviceId: null };
    const resolved = { state: 'signed-in' as const, session };
    await call(createCaller({ ...nobody(database, () => new Date()), resolved }));
  } finally {
    await database.destroy();
  }
  return captured.filter(
    ({ text }) => /^\W*(kept\W*)?(select|with)/i.test(text) && !text.includes('set_config'),
  );
}
