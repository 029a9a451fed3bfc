import { AppError } from '../../../shared/errors/app-error.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import type { SealedRound } from './store.ts';

/** @throws AppError where ballots of the round are taken no longer, or never */
export async function requireTaking(
  scope: ReadScope,
  { state, manifest }: SealedRound,
  now: Date,
): Promise<void> {
  if (state !== 'sealed' || (await loadToday(scope, now)) > manifest.closesOn)
    throw new AppError('conflict', 'surveys:refusal.closed');
}
