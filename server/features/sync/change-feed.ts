import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Logger } from 'pino';
import { type DatabaseAddress, openPool } from '../../db/open-database.ts';
import { readIn } from '../../db/organisation-scope.ts';
import { isConnectionLost } from '../../db/outlast-outage.ts';
import type { Database } from '../../db/schema.ts';
import { ClockReader } from './clock-reader.ts';

type ChangeListener = { onClock(clock: number): void; onClose(): void };

export type ChangeFeed = {
  /** Tells the clock as it stands and again after every change, several changes in one word. Returns how to stop. */
  subscribe(organisationId: string, listener: ChangeListener): () => void;
  /** Told of every change of any organisation, and when changes may have been missed. Returns how to stop. */
  watch(onChange: () => void): () => void;
  close(): Promise<void>;
};

const retryMilliseconds = 1_000;

/** One connection per process that listens to every writer, in this process and in others. */
export function openChangeFeed({
  address,
  database,
  log,
}: {
  address: DatabaseAddress;
  database: Database;
  log: Logger;
}): ChangeFeed {
  const listeners = new Map<string, Set<ChangeListener>>();
  const watchers = new Set<() => void>();
  const pool = openPool(address, { max: 1 });
  const closing = new AbortController();
  const clocks = new ClockReader(
    (organisationId) => readClock(database, organisationId),
    (organisationId, clock) => {
      for (const listener of listeners.get(organisationId) ?? []) listener.onClock(clock);
    },
    (error) => isConnectionLost(error) || log.warn({ err: error }, 'clock not read'),
  );

  // Everybody's calls fail while the database is away, and this asks for it every second: it says so for all.
  let isAway = false;
  const tellAway = (error: unknown) => {
    if (closing.signal.aborted || isAway) return;
    isAway = true;
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'database away');
  };

  async function listenUntilLost(): Promise<void> {
    const client = await pool.connect();
    try {
      const lost = whenLost(client, closing.signal);
      client.on('notification', ({ payload }) => {
        if (payload && listeners.has(payload)) clocks.read(payload);
        for (const onChange of watchers) onChange();
      });
      await client.query('LISTEN kith_changed');
      if (isAway) log.warn('database back');
      isAway = false;
      // Whatever was said while nobody listened.
      for (const organisationId of listeners.keys()) clocks.read(organisationId);
      for (const onChange of watchers) onChange();
      tellAway(await lost);
    } finally {
      client.release(true);
    }
  }

  const running = repeatUntil(closing.signal, listenUntilLost, tellAway);

  return {
    subscribe(organisationId, listener) {
      const own = listeners.get(organisationId) ?? new Set();
      listeners.set(organisationId, own.add(listener));
      clocks.read(organisationId);
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(organisationId) === own) listeners.delete(organisationId);
      };
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      for (const own of listeners.values()) for (const listener of own) listener.onClose();
      await running;
      await pool.end();
    },
  };
}

/** What ended the connection: an error, or this process that leaves. */
function whenLost(client: PoolClient, closing: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    client.once('error', resolve);
    client.once('end', () => resolve(new Error('Connection terminated')));
    if (closing.aborted) resolve(closing.reason);
    closing.addEventListener('abort', () => resolve(closing.reason), { once: true });
  });
}

async function repeatUntil(
  signal: AbortSignal,
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch(onFailure);
    if (!signal.aborted) await delay(retryMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

async function readClock(database: Database, organisationId: string): Promise<number> {
  const { clock } = await readIn(database, organisationId, ({ trx }) =>
    trx
      .selectFrom('organisations')
      .select('clock')
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow(),
  );
  return clock;
}
