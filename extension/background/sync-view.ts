import type { CacheDatabase } from '../cache/database.ts';
import type { SyncRunner } from './sync-runner.ts';
import type { SyncView } from './views.ts';

export async function syncView(db: CacheDatabase, runner: Pick<SyncRunner, 'trouble'>): Promise<SyncView> {
  const [lastSyncedAt, waitingCount, refused] = await Promise.all([
    db.read('lastSyncedAt'),
    db.outbox.where('state').equals('waiting').count(),
    db.outbox.where('state').equals('refused').sortBy('seq'),
  ]);
  return {
    status: await statusOf(db, { trouble: runner.trouble(), lastSyncedAt }),
    lastSyncedAt,
    waitingCount,
    refused: refused.flatMap(({ command, refusal }) => (refusal ? [{ command, refusal }] : [])),
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
