import type { PromiseProposal } from '../../shared/features/promises/propose-promises.ts';
import type { CacheDatabase } from './database.ts';

/** Proposals not answered on this device yet, each under a key that gives away none of its words. */
export async function unansweredProposals(
  db: CacheDatabase,
  proposals: readonly PromiseProposal[],
): Promise<PromiseProposal[]> {
  const keyed = await Promise.all(
    proposals.map(async (proposal) => ({ ...proposal, key: await digest(proposal.key) })),
  );
  const answered = await db.answeredProposals.bulkGet(keyed.map(({ key }) => key));
  return keyed.filter((_, index) => answered[index] === undefined);
}

export async function answerProposal(db: CacheDatabase, key: string): Promise<void> {
  await db.answeredProposals.put({ key });
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
