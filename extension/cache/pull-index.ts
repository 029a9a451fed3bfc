import type { IdentityKind } from '../../shared/features/customers/model.ts';
import type { Cursor } from '../../shared/features/sync/model.ts';
import { addressHash } from './address-hash.ts';
import type { CacheDatabase } from './database.ts';
import { hasHash, mergeHashes } from './known-addresses.ts';
import type { SyncApi } from './sync-api.ts';

/** Brings the set of known addresses up to date; each page and its cursor in one transaction. */
export async function pullIndex(db: CacheDatabase, api: Pick<SyncApi, 'pullIndex'>): Promise<void> {
  for (;;) {
    const [session, cursor] = await Promise.all([db.read('session'), db.read('indexCursor')]);
    if (!session) return;
    const page = await api.pullIndex(cursor);
    const goesOn = await db.atomically(async () => {
      if ((await db.read('session'))?.token !== session.token) return false;
      if (!isSame(await db.read('indexCursor'), cursor)) return false;
      const key = await db.read('hashKey');
      if (key !== null && key !== page.key) {
        await db.meta.bulkDelete(['hashes', 'hashKey', 'indexCursor']);
        return true;
      }
      await db.write('hashKey', page.key);
      await db.write('hashes', mergeHashes((await db.read('hashes')) ?? new BigUint64Array(), page));
      await db.write('indexCursor', page.cursor);
      return page.hasMore;
    });
    if (!goesOn) return;
  }
}

export type KnownAddresses = { has(kind: IdentityKind, value: string): Promise<boolean> };

/** Asks the kept set; it is read again only after it has changed. */
export function knownAddresses(db: CacheDatabase): KnownAddresses {
  let held: { cursor: Cursor; key: string; hashes: BigUint64Array } | null = null;
  return {
    async has(kind, value) {
      const [cursor, key] = [await db.read('indexCursor'), await db.read('hashKey')];
      if (!cursor || !key) return false;
      if (!held || held.key !== key || !isSame(held.cursor, cursor))
        held = { cursor, key, hashes: (await db.read('hashes')) ?? new BigUint64Array() };
      return hasHash(held.hashes, await addressHash(key, kind, value));
    },
  };
}

function isSame(a: Cursor | null, b: Cursor | null): boolean {
  return a?.clock === b?.clock && a?.afterId === b?.afterId;
}
