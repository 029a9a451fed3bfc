import type { CacheDatabase } from '../cache/database.ts';
import type { SyncRunner } from './sync-runner.ts';
import type { SyncView } from './views.ts';

/** Counting 100,000 rows takes longer than painting a card, so it is done once a sync. */
const counted = new WeakMap<CacheDatabase, { lastSyncedAt: string; count: number }>();

async function cardCount(db: CacheDatabase, lastSyncedAt: string | null): Promise<number> {
  const known = counted.get(db);
  if (known && known.lastSyncedAt === lastSyncedAt) return known.count;
  const count = await db.cards.count();
  if (lastSyncedAt) counted.set(db, { lastSyncedAt, count });
  return count;
}

export async function syncView(db: CacheDatabase, runner: Pick<SyncRunner, 'trouble'>): Promise<SyncView> {
  const lastSyncedAt = await db.read('lastSyncedAt');
  const [count, waitingCount, refused] = await Promise.all([
    cardCount(db, lastSyncedAt),
    db.outbox.where('state').equals('waiting').count(),
    db.outbox.where('state').equals('refused').sortBy('seq'),
  ]);
  return {
    status: await statusOf(db, { trouble: runner.trouble(), lastSyncedAt }),
    lastSyncedAt,
    waitingCount,
    refused: refused.flatMap(({ command, refusal }) => (refusal ? [{ command, refusal }] : [])),
    cardCount: count,
  };
}

async function statusOf(
  db: CacheDatabase,
  { trouble, lastSyncedAt }: { trouble: ReturnType<SyncRunner['trouble']>; lastSyncedAt: string | null },
): Promise<SyncView['status']> {
  if (!(await db.read('session')))
    return (await db.read('signedOutBecause')) === 'device-revoked' ? 'device-revoked' : 'signed-out';
  return trouble ?? (lastSyncedAt ? 'synced' : 'syncing');
}
