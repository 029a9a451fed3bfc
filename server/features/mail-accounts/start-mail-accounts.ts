import pg from 'pg';
import type { Logger } from 'pino';
import type { DatabaseAddress } from '../../db/open-database.ts';
import { isConnectionLost } from '../../db/outlast-outage.ts';
import type { Database } from '../../db/schema.ts';
import { accountsChanged } from './announce-change.ts';
import { readAccount } from './read-account.ts';

const lookMilliseconds = 30_000;

type Parts = { address: DatabaseAddress; database: Database; now: () => Date; log: Logger };
type Row = { organisation_id: string; id: string; revision: number };
type Reader = { revision: number; stop(): Promise<void> };

/**
 * Reads every mail account that is not paused. Any number of processes may run this: who holds the account's lock reads
 * it, and a process that is killed lets go of it with its connection.
 */
export async function startMailAccounts(parts: Parts): Promise<{ stop(): Promise<void> }> {
  const watch = new AccountWatch(parts);
  await watch.look();
  const timer = setInterval(() => void watch.look(), lookMilliseconds);
  return {
    async stop() {
      clearInterval(timer);
      await watch.stop();
    },
  };
}

class AccountWatch {
  readonly #parts: Parts;
  readonly #readers = new Map<string, Reader>();
  #connection: pg.Client | null = null;
  #looking = Promise.resolve();
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Starts and stops readers until they are those there should be. One look at a time. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      if (this.#isStopped) return;
      await this.#compare().catch((error: unknown) => {
        if (!isConnectionLost(error)) this.#parts.log.error({ err: error }, 'mail accounts');
      });
    });
    return this.#looking;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#looking;
    await this.#stopReaders();
    await this.#connection?.end();
  }

  async #compare(): Promise<void> {
    this.#connection ??= await this.#connect();
    const connection = this.#connection;
    const { rows } = await connection.query<Row>(
      `SELECT a.organisation_id, a.id, a.revision FROM mail_accounts a
       JOIN staff s ON s.organisation_id = a.organisation_id AND s.id = a.staff_id
       WHERE NOT a.is_paused AND s.is_active`,
    );
    const wanted = new Map(rows.map((row) => [row.id, row.revision]));
    const stale = [...this.#readers].filter(([id, { revision }]) => wanted.get(id) !== revision);
    await Promise.all(stale.map(([, reader]) => reader.stop()));
    for (const row of rows) if (!this.#readers.has(row.id)) await this.#begin(connection, row);
  }

  async #begin(connection: pg.Client, row: Row): Promise<void> {
    const lock = [`kith mail account ${row.organisation_id} ${row.id}`];
    const { rows } = await connection.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held',
      lock,
    );
    if (!rows[0]?.held) return;
    const ending = new AbortController();
    const { database, now, log } = this.#parts;
    const place = { database, now, organisationId: row.organisation_id, accountId: row.id };
    const ended = readAccount(place, ending.signal)
      .catch((error: unknown) => log.error({ err: error, accountId: row.id }, 'mail account'))
      .finally(() => this.#readers.delete(row.id))
      .then(() => connection.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', lock))
      .catch(() => undefined);
    const stop = async () => {
      ending.abort();
      await ended;
    };
    this.#readers.set(row.id, { revision: row.revision, stop });
  }

  /** Its own connection: what it has locked is free as soon as it ends. */
  async #connect(): Promise<pg.Client> {
    const connection = new pg.Client({ ...this.#parts.address, application_name: 'kith mail accounts' });
    connection.on('error', () => undefined);
    connection.once('end', () => {
      this.#connection = null;
      void this.#stopReaders();
    });
    connection.on('notification', () => void this.look());
    await connection.connect();
    await connection.query(`SET search_path = public; LISTEN ${accountsChanged}`);
    return connection;
  }

  async #stopReaders(): Promise<void> {
    await Promise.all([...this.#readers.values()].map((reader) => reader.stop()));
  }
}
