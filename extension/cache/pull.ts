import type { Card, Cursor, PullPage } from '../../shared/features/sync/model.ts';
import type { CacheDatabase, OutboxEntry } from './database.ts';
import { deriveCard, pulledCard } from './derive-card.ts';
import { storedCard } from './stored-card.ts';
import type { PullState, SyncApi } from './sync-api.ts';
import { dropCopies } from './wipe.ts';

/** A page on its way, and the state of this device it continues. */
type Asked = { token: string; known: PullState; answer: Promise<PullPage> };

/**
 * Brings the cards up to the server's clock, page by page; each page and its cursor are kept in one transaction,
 * so that a stop anywhere goes on from the last whole page.
 */
export async function pullCards(
  db: CacheDatabase,
  api: SyncApi,
  afterPage: () => void = () => {},
): Promise<void> {
  const answered = await db.outbox.where('state').equals('done').toArray();
  const seen = new Set<string>();
  let asked: Asked | null = await ask(db, api);
  if (!asked) return;
  for (let pages = 1; asked; pages++) {
    const page: PullPage = await asked.answer;
    // The server makes the next page while this one is written.
    const next: Asked | null = page.hasMore ? askAfter(asked, page, api) : null;
    if (!(await takePage(db, page, asked))) return;
    for (const { customer } of page.cards) seen.add(customer.id);
    for (const id of page.gone) seen.add(id);
    // Looking again costs; after the first pages nobody waits for one more of them.
    if (pages <= 4 || pages % 16 === 0 || !next) afterPage();
    asked = next;
  }
  await settleAnswered(db, api, answered, seen);
}

async function ask(db: CacheDatabase, api: SyncApi): Promise<Asked | null> {
  const [session, cursor, accessEpoch, directory] = await Promise.all([
    db.read('session'),
    db.read('cursor'),
    db.read('accessEpoch'),
    db.read('directory'),
  ]);
  if (!session) return null;
  return asking(session.token, { cursor, accessEpoch, directoryVersion: directory?.version ?? null }, api);
}

function askAfter({ token, known }: Asked, page: PullPage, api: SyncApi): Asked {
  const directoryVersion = page.directory?.version ?? known.directoryVersion;
  return asking(token, { cursor: page.cursor, accessEpoch: page.accessEpoch, directoryVersion }, api);
}

function asking(token: string, known: PullState, api: SyncApi): Asked {
  const answer = api.pull(known);
  // Whoever awaits it hears of a failure; when the page before it fails first, nobody does.
  answer.catch(() => undefined);
  return { token, known, answer };
}

/** False when the device has gone on without this page. */
async function takePage(db: CacheDatabase, page: PullPage, { token, known }: Asked): Promise<boolean> {
  return db.atomically(async () => {
    const [session, cursor, epoch] = [
      await db.read('session'),
      await db.read('cursor'),
      await db.read('accessEpoch'),
    ];
    if (session?.token !== token || !isSame(cursor, known.cursor)) return false;
    // What this person may see has changed, and the server began anew: so does the device.
    if (epoch !== null && epoch !== page.accessEpoch) await dropCopies(db);
    await db.write('accessEpoch', page.accessEpoch);
    if (page.directory) await db.write('directory', page.directory);
    await putPulledCards(db, page.cards);
    for (const id of page.gone) await deriveCard(db, id, null);
    await db.write('cursor', page.cursor);
    return true;
  });
}

/** Takes the server's cards in, with what the outbox still has to say about them. Call inside a transaction. */
export async function putPulledCards(db: CacheDatabase, cards: Card[]): Promise<void> {
  const changedHere = new Set(await db.outbox.orderBy('customerId').uniqueKeys());
  const untouched = cards.filter(({ customer }) => !changedHere.has(customer.id));
  await db.cards.bulkPut(untouched.map((card) => storedCard(card)));
  for (const card of cards) {
    if (changedHere.has(card.customer.id)) await deriveCard(db, card.customer.id, card);
  }
}

/** What the server had taken in before the pull began is in its cards now, and need not be repeated over them. */
async function settleAnswered(
  db: CacheDatabase,
  api: SyncApi,
  answered: OutboxEntry[],
  seen: ReadonlySet<string>,
) {
  const byCustomer = Map.groupBy(answered, ({ customerId }) => customerId);
  for (const [customerId, entries] of byCustomer) {
    const session = await db.read('session');
    const asked = customerId && !seen.has(customerId) ? { card: await api.card(customerId) } : null;
    await db.atomically(async () => {
      if ((await db.read('session'))?.token !== session?.token) return;
      const pulled = asked ? asked.card : customerId ? await pulledCard(db, customerId) : null;
      await db.outbox.bulkDelete(entries.map(({ seq }) => seq!));
      if (customerId) await deriveCard(db, customerId, pulled);
    });
  }
}

function isSame(a: Cursor | null, b: Cursor | null): boolean {
  return a?.clock === b?.clock && a?.afterId === b?.afterId;
}
