import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../server/context.ts';
import type { Database } from '../../server/db/schema.ts';

/** The context of a request without a session. */
export function nobody(database: Database, now: () => Date): Context {
  return {
    database,
    now,
    resolved: { state: 'signed-out' },
    links: { publicUrl: 'https://kith.example', sendMail: null },
    ballotUrl: 'https://ballots.example',
    dropBoxDomain: null,
    log: pino({ enabled: false }),
    requestId: uuidv7(),
    caller: uuidv7(),
    headers: new Headers(),
  };
}
