import { hourOf } from '../../shared/time/hour-of.ts';
import type { CacheDatabase } from './database.ts';
import type { SyncApi } from './sync-api.ts';

const mostAtOnce = 500;

/** That this customer was shown here; with or without a line. */
export async function noteLook(db: CacheDatabase, customerId: string, now: Date): Promise<void> {
  const hourAt = hourOf(now).toISOString();
  const key = `${hourAt} ${customerId}`;
  const isNoted = async () => (await db.looks.get(key)) !== undefined;
  // Panels look again at every change; after the first look of an hour none waits for whoever is writing.
  if (await isNoted()) return;
  await db.atomically(async () => {
    const staffId = (await db.read('directory'))?.me.id;
    if (!staffId || (await isNoted())) return;
    await db.looks.add({ key, customerId, hourAt, staffId, isTold: 0 });
  });
}

export async function pushLooks(
  db: CacheDatabase,
  api: Pick<SyncApi, 'noteLooks'>,
  now: Date,
): Promise<void> {
  const waiting = await db.looks.where('isTold').equals(0).limit(mostAtOnce).toArray();
  if (waiting.length > 0) {
    await api.noteLooks(waiting.map(({ customerId, hourAt }) => ({ customerId, hourAt })));
    await db.looks
      .where('key')
      .anyOf(waiting.map(({ key }) => key))
      .modify({ isTold: 1 });
  }
  const thisHour = hourOf(now).toISOString();
  await db.looks
    .where('key')
    .below(thisHour)
    .and(({ isTold }) => isTold === 1)
    .delete();
}
