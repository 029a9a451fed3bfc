import { AppError, type ErrorCode, errorCodes, type Refusal } from '../../shared/errors/app-error.ts';
import type { CommandResult, ParsedCommand } from '../../shared/features/sync/command.ts';
import type { CacheDatabase, OutboxEntry } from './database.ts';
import { deriveCard, pulledCard } from './derive-card.ts';
import { customerOf } from './run-command.ts';
import type { SyncApi } from './sync-api.ts';

const batchSize = 50;

/** Sends what waits, oldest first, until nothing waits or the server says no more. */
export async function pushOutbox(db: CacheDatabase, api: Pick<SyncApi, 'push'>): Promise<void> {
  for (;;) {
    const session = await db.read('session');
    const waiting = (await db.outbox.where('state').equals('waiting').sortBy('seq')).slice(0, batchSize);
    if (waiting.length === 0 || !session) return;
    try {
      const results = await api.push(waiting.map(({ command }) => command));
      if ((await takeResults(db, session.token, results)) === 0) return;
    } catch (error) {
      if (waiting.length > 1 && isFault(error))
        await pushOneByOne(db, api, { waiting, token: session.token });
      throw error;
    }
  }
}

/** A command the server stumbles over keeps waiting, with what follows for the same customer; the others go through. */
async function pushOneByOne(
  db: CacheDatabase,
  api: Pick<SyncApi, 'push'>,
  { waiting, token }: { waiting: OutboxEntry[]; token: string },
): Promise<void> {
  const held = new Set<string | null>();
  for (const { command, customerId } of waiting) {
    if (held.has(customerId)) continue;
    try {
      await takeResults(db, token, await api.push([command]));
    } catch (error) {
      if (!isFault(error)) throw error;
      held.add(customerId);
    }
  }
}

/** The server answered, and with a mistake of its own: it is there, so others may fare better. */
function isFault(error: unknown): boolean {
  return error instanceof AppError && error.messageKey === 'errors:fault';
}

/** Answers for a session that has ended meanwhile belong to nobody here. */
async function takeResults(db: CacheDatabase, token: string, results: CommandResult[]): Promise<number> {
  return db.atomically(async () => {
    if ((await db.read('session'))?.token !== token) return 0;
    let taken = 0;
    for (const result of results) {
      taken += await db.outbox
        .where('id')
        .equals(result.id)
        .and(({ state }) => state === 'waiting')
        .modify(
          result.state === 'done'
            ? { state: 'done', refusal: null }
            : { state: 'refused', refusal: refusalOf(result) },
        );
    }
    return taken;
  });
}

function refusalOf({ refusal }: Extract<CommandResult, { state: 'refused' }>): Refusal {
  const code: ErrorCode = errorCodes.find((known) => known === refusal.code) ?? 'invalid';
  return { ...refusal, code };
}

/** Sends a refused command again, as the reader corrected it, at its old place in the order. */
export async function retryCommand(db: CacheDatabase, command: ParsedCommand): Promise<void> {
  await db.atomically(async () => {
    const entry = await refusedEntry(db, command.id);
    const customerId = (await customerOf(db, command)) ?? entry.customerId;
    const before = entry.customerId && (await pulledCard(db, entry.customerId));
    const after = customerId && (await pulledCard(db, customerId));
    await db.outbox.put({ ...entry, command, customerId, state: 'waiting', refusal: null });
    if (entry.customerId) await deriveCard(db, entry.customerId, before || null);
    if (customerId && customerId !== entry.customerId) await deriveCard(db, customerId, after || null);
  });
}

/** Takes a refused command back; the card is the server's again. */
export async function dropCommand(db: CacheDatabase, commandId: string): Promise<void> {
  await db.atomically(async () => {
    const entry = await refusedEntry(db, commandId);
    const pulled = entry.customerId && (await pulledCard(db, entry.customerId));
    await db.outbox.delete(entry.seq!);
    if (entry.customerId) await deriveCard(db, entry.customerId, pulled || null);
  });
}

async function refusedEntry(db: CacheDatabase, commandId: string) {
  const entry = await db.outbox.where('id').equals(commandId).first();
  if (entry?.state !== 'refused') throw new AppError('not-found', 'errors:notFound');
  return entry;
}
