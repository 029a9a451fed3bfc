import { AppError } from '../../../shared/errors/app-error.ts';
import { Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { KeptClosing, RoundState } from '../../../shared/features/surveys/round.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type SealedRound = {
  state: RoundState;
  manifest: Manifest;
  manifestHash: string;
  manifestText: string;
  /** Null before closing. */
  closing: KeptClosing | null;
};

/** @throws AppError `not-found` where there is no such round, or it was never sealed. */
export async function loadSealedRound({ trx }: ReadScope, roundId: string): Promise<SealedRound> {
  const row = await trx
    .selectFrom('survey_rounds')
    .select(['state', 'manifest', 'manifest_hash', 'closing'])
    .where('id', '=', roundId)
    .executeTakeFirst();
  if (!row?.manifest || !row.manifest_hash) throw new AppError('not-found', 'surveys:refusal.noRound');
  return {
    state: row.state,
    manifest: Manifest.parse(JSON.parse(row.manifest)),
    manifestHash: row.manifest_hash,
    manifestText: row.manifest,
    closing: row.closing,
  };
}

/** One key a person may hold for each: their cohort’s, and that of every comment item. */
export function commentItemIds(manifest: Pick<Manifest, 'commentKeys'>): string[] {
  return manifest.commentKeys.map(({ itemId }) => itemId);
}
