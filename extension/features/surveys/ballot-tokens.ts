import { AppError } from '../../../shared/errors/app-error.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { BallotRecord, BallotStore } from './ballot-record.ts';
import type { Moments } from './ballot-times.ts';
import { blindToken, unblindToken } from './ballot-token.ts';

type TokenRequest = {
  roundId: string;
  manifestHash: string;
  blinded: { cohort: string; comments: Record<string, string> };
};

export type TokenIssuer = (
  request: TokenRequest,
) => Promise<{ cohortId: string; cohort: string; comments: Record<string, string> }>;

type Place = Moments & { store: BallotStore; issue: TokenIssuer };

/** Gets the person’s tokens of a round. Whatever dies on the way, the same request is made again. */
export async function fetchTokens(record: BallotRecord, place: Place): Promise<void> {
  const { store, issue, now, timeZone } = place;
  const { roundId, manifest, manifestHash } = record;
  const blinded = record.blinded ?? (await blindAll(record));
  if (!record.blinded) await store.change(roundId, (kept) => ({ blinded: kept.blinded ?? blinded }));
  const asked = (await store.get(roundId))?.blinded;
  if (!asked) return;
  const comments = Object.entries(asked.comments);
  try {
    const signed = await issue({
      roundId,
      manifestHash,
      blinded: {
        cohort: asked.cohort.blinded,
        comments: Object.fromEntries(comments.map(([itemId, token]) => [itemId, token.blinded])),
      },
    });
    const own = await Promise.all(
      comments.map(
        async ([itemId, token]) =>
          [itemId, await unblindToken(commentKey(record, itemId), token, signed.comments[itemId]!)] as const,
      ),
    );
    const cohort = await unblindToken(cohortKey(record), asked.cohort, signed.cohort);
    const isLate = dayIn(now(), timeZone) >= manifest.opensOn;
    const tokens = { cohort, comments: Object.fromEntries(own) };
    await store.change(roundId, () => ({ tokens, blinded: null, holder: 'here', isLate }));
  } catch (error) {
    const holder = holderAfter(error);
    if (!holder) throw error;
    await store.change(roundId, () => ({ holder, blinded: null }));
  }
}

const outcomes = new Map<string, BallotRecord['holder']>([
  ['surveys:refusal.alreadyIssued', 'elsewhere'],
  ['surveys:refusal.otherManifest', 'altered'],
  ['ballot:phone.linkInvalid', 'replaced'],
]);

/** Null where asking again may help. */
function holderAfter(error: unknown): BallotRecord['holder'] | null {
  if (!(error instanceof AppError)) return 'altered';
  return outcomes.get(error.messageKey) ?? null;
}

async function blindAll(record: BallotRecord): Promise<NonNullable<BallotRecord['blinded']>> {
  const comments = await Promise.all(
    record.manifest.commentKeys.map(
      async ({ itemId, publicKey }) => [itemId, await blindToken(publicKey)] as const,
    ),
  );
  return { cohort: await blindToken(cohortKey(record)), comments: Object.fromEntries(comments) };
}

function cohortKey({ manifest, cohortId }: BallotRecord): string {
  return manifest.cohorts.find(({ id }) => id === cohortId)!.publicKey;
}

function commentKey({ manifest }: BallotRecord, itemId: string): string {
  return manifest.commentKeys.find((key) => key.itemId === itemId)!.publicKey;
}
