import type { Worker } from 'playwright-core';

/** What the background keeps under this key of `meta`, read beside it. */
export function keptValue(background: Worker, key: string): Promise<unknown> {
  return background.evaluate(
    (wanted) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('meta').objectStore('meta').get(wanted);
          reading.onsuccess = () => resolve(reading.result?.value ?? null);
          reading.onerror = () => reject(reading.error);
          opening.result.close();
        };
      }),
    key,
  );
}

export function cardCount(background: Worker): Promise<number> {
  return background.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('cards').objectStore('cards').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
          opening.result.close();
        };
      }),
  );
}

/** Milliseconds of one bare read by index for each key. */
export function bareReadTimes(background: Worker, keys: string[]): Promise<number[]> {
  return background.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kith');
      opening.onsuccess = () => resolve(opening.result);
    });
    const times = [];
    for (const key of wanted) {
      const begin = performance.now();
      const found = await new Promise<unknown>((resolve) => {
        const reading = database.transaction('cards').objectStore('cards').index('keys').get(key);
        reading.onsuccess = () => resolve(reading.result);
      });
      times.push(performance.now() - begin);
      if (!found) throw new Error(`${key} is not on the device`);
    }
    database.close();
    return times;
  }, keys);
}

/** Seconds to write all cards once more with bare IndexedDB, 500 a transaction, into a store with the same index. */
export function bareWriteSeconds(background: Worker): Promise<number> {
  return background.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kith');
      opening.onsuccess = () => resolve(opening.result);
    });
    const bare = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('bare');
      opening.onupgradeneeded = () => {
        const store = opening.result.createObjectStore('cards', { keyPath: 'id' });
        store.createIndex('keys', 'keys', { multiEntry: true });
      };
      opening.onsuccess = () => resolve(opening.result);
    });
    let milliseconds = 0;
    let last: string | null = null;
    for (;;) {
      const range = last === null ? null : IDBKeyRange.lowerBound(last, true);
      const cards: { id: string }[] = await new Promise((resolve) => {
        const reading = database.transaction('cards').objectStore('cards').getAll(range, 500);
        reading.onsuccess = () => resolve(reading.result);
      });
      if (cards.length === 0) break;
      last = cards.at(-1)!.id;
      const begin = performance.now();
      await new Promise<void>((resolve, reject) => {
        const writing = bare.transaction('cards', 'readwrite');
        for (const card of cards) writing.objectStore('cards').put(card);
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      milliseconds += performance.now() - begin;
    }
    database.close();
    bare.close();
    indexedDB.deleteDatabase('bare');
    return milliseconds / 1000;
  });
}
