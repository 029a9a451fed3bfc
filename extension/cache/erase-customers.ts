import type { CacheDatabase } from './database.ts';
import type { SyncApi } from './sync-api.ts';

/**
 * Takes those whose erasure was ordered off this device, with whatever was done about them here and not sent. Answers
 * which erasures these were; they are confirmed once the set of known addresses is up to date as well.
 */
export async function eraseAsTold(db: CacheDatabase, api: Pick<SyncApi, 'erasures'>): Promise<string[]> {
  const session = await db.read('session');
  if (!session) return [];
  const erasures = await api.erasures();
  if (erasures.length === 0) return [];
  const erased = erasures.flatMap(({ customerIds }) => customerIds);
  const isErased = ({ customerId }: { customerId: string | null }) =>
    customerId !== null && erased.includes(customerId);
  return db.atomically(async () => {
    if ((await db.read('session'))?.token !== session.token) return [];
    await db.cards.bulkDelete(erased);
    await db.outbox.where('customerId').anyOf(erased).delete();
    await db.rejections.filter(isErased).delete();
    await db.looks.filter(isErased).delete();
    return erasures.map(({ id }) => id);
  });
}
