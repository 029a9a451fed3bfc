import type { CacheDatabase, MetaValues } from './database.ts';
import { deriveCard, pulledCard } from './derive-card.ts';

const copies = ['cursor', 'indexCursor', 'hashKey', 'hashes'] as const satisfies (keyof MetaValues)[];
const ofTheSession = [
  'session',
  'accessEpoch',
  'directory',
  'lastSyncedAt',
  'switches',
  'judgedSwitches',
  'invitedAt',
  'health',
] as const satisfies (keyof MetaValues)[];

/** Forgets the server's data but not what was done here, which is put on top of what comes next. */
export async function dropCopies(db: CacheDatabase): Promise<void> {
  await db.cards.clear();
  await db.meta.bulkDelete([...copies]);
  for (const customerId of await db.outbox.orderBy('customerId').uniqueKeys())
    await deriveCard(db, String(customerId), null);
}

/**
 * Leaves nothing of the organisation on this device. Outbox and ballots go too when the person signs out or the device is
 * removed; when a session merely ran out, they wait for the same person to come back.
 */
export async function wipe(db: CacheDatabase, { keepOutbox }: { keepOutbox: boolean }): Promise<void> {
  await db.atomically(async () => {
    await db.cards.clear();
    await db.meta.bulkDelete([...copies, ...ofTheSession]);
    if (keepOutbox) return;
    await db.outbox.clear();
    await db.rejections.clear();
    await db.answeredProposals.clear();
    await db.looks.clear();
    await db.ballots.clear();
  });
}

/** What another person left waiting on this device is not this one's to send. */
export async function dropOthersCommands(db: CacheDatabase, staffId: string): Promise<void> {
  await db.atomically(async () => {
    const others = await db.outbox.filter((entry) => entry.staffId !== staffId).toArray();
    await db.outbox.bulkDelete(others.map(({ seq }) => seq!));
    await db.looks.filter((look) => look.staffId !== staffId).delete();
    await db.ballots.filter((ballot) => ballot.staffId !== staffId).delete();
    for (const customerId of new Set(others.map((entry) => entry.customerId)))
      if (customerId) await deriveCard(db, customerId, await pulledCard(db, customerId));
  });
}
