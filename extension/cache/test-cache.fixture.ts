import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import type { Card } from '../../shared/features/sync/model.ts';
import { makeCard } from '../../test/support/make-card.ts';
import { CacheDatabase } from './database.ts';

const opened: CacheDatabase[] = [];
let count = 0;

const session = { serverUrl: 'https://kith.example', token: 'token-1', deviceId: 'd1' };

/** A signed-in, empty cache of its own for one test. */
export async function openCache(): Promise<CacheDatabase> {
  const db = new CacheDatabase(`kith-test-${count++}`);
  opened.push(db);
  await db.write('session', session);
  return db;
}

afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

/** A readable UUID: `uuid(3)`. */
export function uuid(n: number): string {
  return `0197a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function cardOf(n: number, address: string, parts: Partial<Card> = {}): Card {
  const identity = {
    id: uuid(0x1000 + n),
    kind: 'email' as const,
    value: address,
    display: address,
    isAlias: false,
    origin: 'person' as const,
    originDetail: '',
    createdAt: '2025-01-01T00:00:00.000Z',
  };
  const card = makeCard({ customer: { id: uuid(n), name: `客户${n}` }, identities: [identity] });
  return { ...card, ...parts };
}
