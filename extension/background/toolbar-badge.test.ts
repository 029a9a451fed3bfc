import { expect, test } from 'vitest';
import { OrganisationSettings } from '../../shared/features/administration/model.ts';
import { defaultRules } from '../../shared/features/complaints/rules.ts';
import { defaultPurposes } from '../../shared/features/consents/default-purposes.ts';
import { builtInInsight } from '../../shared/features/insight/built-in-reasons.ts';
import { emptyLoyaltyKit } from '../../shared/features/loyalty/model.ts';
import { emptyMailClientKit } from '../../shared/features/mail-clients/model.ts';
import { emptyPromptKit } from '../../shared/features/prompts/kit.ts';
import { emptyKit } from '../../shared/features/writing/model.ts';
import { makePromise, makePurchase } from '../../test/support/make-card.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { storedCard } from '../cache/stored-card.ts';
import { cardOf, openCache, uuid } from '../cache/test-cache.fixture.ts';
import { createChanges } from './changes.ts';
import { badgeText, keepBadge } from './toolbar-badge.ts';

const me = uuid(900);
const noon = new Date('2026-11-20T04:00:00Z');
const night = new Date('2026-11-20T14:00:00Z');

async function cacheWith(...dueDays: string[]) {
  const db = await openCache();
  await db.write('directory', {
    version: 1,
    organisationName: '兰亭',
    me: { id: me, name: '林晓', email: 'lin@lanting.example', roles: ['staff'], teamId: null },
    staff: [],
    domainRules: [],
    settings: OrganisationSettings.parse({}),
    calendar: { holidays: [], workdays: [] },
    consentPurposes: [...defaultPurposes],
    complaintRules: defaultRules,
    writing: emptyKit,
    mailClients: emptyMailClientKit,
    loyalty: emptyLoyaltyKit,
    insight: builtInInsight,
    prompts: emptyPromptKit,
  });
  for (const [index, dueOn] of dueDays.entries()) await promiseDue(db, index + 1, dueOn);
  return db;
}

async function promiseDue(db: CacheDatabase, n: number, dueOn: string) {
  const owed = makePromise({ id: uuid(100 + n), customerId: uuid(n), ownerId: me, dueOn });
  await db.cards.put(storedCard(cardOf(n, `c${n}@acme.example`, { promises: [owed] })));
}

const badgeAt = (db: CacheDatabase, now: Date) => badgeText({ db, now: () => now });

test('the toolbar counts what is late or due, not what may wait', async () => {
  const db = await cacheWith('2026-11-18', '2026-11-20', '2026-12-24');
  expect(await badgeAt(db, noon)).toBe('2');
});

test('in quiet hours it says nothing', async () => {
  const db = await cacheWith('2026-11-18');
  expect(await badgeAt(db, night)).toBe('');
});

test('with nothing to do, or signed out, it says nothing', async () => {
  expect(await badgeAt(await cacheWith(), noon)).toBe('');
  const db = await cacheWith('2026-11-18');
  await db.meta.delete('session');
  expect(await badgeAt(db, noon)).toBe('');
});

test('it follows every change', async () => {
  const db = await cacheWith('2026-11-18');
  const changes = createChanges();
  const ending = new AbortController();
  const shown: string[] = [];
  await keepBadge(
    {
      db,
      now: () => noon,
      changes,
      pause: async () => {},
      async show(text) {
        shown.push(text);
        if (shown.length === 2) return ending.abort();
        await promiseDue(db, 2, '2026-11-19');
        changes.announce();
      },
    },
    ending.signal,
  );
  expect(shown).toEqual(['1', '2']);
});

test('no badge calls for reaching out to somebody who is asleep', async () => {
  const db = await cacheWith();
  const ordered = [makePurchase({ customerId: uuid(1), orderedAt: '2026-11-10T02:00:00Z' })];
  const owned = cardOf(1, 'ann@acme.example', { purchases: ordered });
  const ours = { ...owned, customer: { ...owned.customer, ownerId: me } };
  await db.cards.put(storedCard(ours));
  expect(await badgeAt(db, noon)).toBe('1');
  const inNewYork = { ...ours, customer: { ...ours.customer, timeZone: 'America/New_York' } };
  await db.cards.put(storedCard(inNewYork));
  expect(await badgeAt(db, noon)).toBe('');
});
