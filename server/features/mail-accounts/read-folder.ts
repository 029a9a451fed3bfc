import type { ImapFlow } from 'imapflow';
import { z } from 'zod';
import type { AccountRun } from './account-run.ts';
import { type FolderPlace, openFolder } from './folder-place.ts';
import { problemOf } from './imap-problem.ts';
import { requireConnected } from './require-connected.ts';
import { takeBatch, takeSuspect } from './take-batch.ts';

/** A batch is one transaction: a kill costs its work at most, and colleagues' writes wait for it at most. */
const batchSize = 100;

/**
 * Reads a folder batch by batch: what broke before, mail by mail, then what is new since the last time, then what is older, newest first.
 * @returns a function that looks at the next batch and says whether there was one.
 */
export function readFolder(run: AccountRun, path: string): () => Promise<boolean> {
  const { client } = run;
  let older: { uidValidity: number; uids: number[] } | null = null;
  return async () => {
    const lock = await client.getMailboxLock(path, { readOnly: true }).catch(passOver);
    if (!lock) return false;
    try {
      if (!client.mailbox) return false;
      const { uidNext, exists } = client.mailbox;
      const uidValidity = Number(client.mailbox.uidValidity);
      const { place, suspect } = await openFolder(run, { path, uidValidity, uidNext, exists });
      if (suspect !== null) {
        await takeSuspect(run, path, suspect);
        return true;
      }
      if (uidNext > place.seenTo + 1) {
        const newer = await uidsIn(client, `${place.seenTo + 1}:*`);
        const uids = newer.filter((uid) => uid > place.seenTo).slice(0, batchSize);
        // What came and was deleted again leaves nothing to read.
        await takeBatch(run, place, { uids, to: { seenTo: uids.at(-1) ?? uidNext - 1 } });
        return true;
      }
      if (older?.uidValidity !== uidValidity) older = { uidValidity, uids: await olderUids(client, place) };
      const uids = older.uids.splice(0, batchSize);
      if (uids.length > 0) await takeBatch(run, place, { uids, to: { seenFrom: uids.at(-1)! } });
      return uids.length > 0;
    } finally {
      lock.release();
    }
  };
}

const Refusal = z.object({ responseStatus: z.literal('NO') });

/** A folder that is closed to us, or went since the list was made, keeps nobody from the others. */
function passOver(error: unknown): null {
  if (Refusal.safeParse(error).success && problemOf(error) === 'unexpected') return null;
  throw error;
}

async function olderUids(client: ImapFlow, { seenFrom }: FolderPlace): Promise<number[]> {
  if (seenFrom <= 1) return [];
  const uids = await uidsIn(client, `1:${seenFrom - 1}`);
  return uids.filter((uid) => uid < seenFrom).reverse();
}

/** Ascending. */
async function uidsIn(client: ImapFlow, range: string): Promise<number[]> {
  const found = await client.search({ uid: range }, { uid: true });
  requireConnected(client);
  if (!found) throw new Error('the search was refused');
  return found.sort((a, b) => a - b);
}
