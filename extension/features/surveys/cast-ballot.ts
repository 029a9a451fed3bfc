import { AppError } from '../../../shared/errors/app-error.ts';
import { dayIn } from '../../../shared/time/day.ts';
import { type SendingPace, sealParts } from './ballot-parts.ts';
import type { BallotStore } from './ballot-record.ts';
import type { Moments } from './ballot-times.ts';

type Place = Moments & { store: BallotStore };

/** Seals what was answered and keeps it to be sent. @throws AppError without a token, or when the round is over */
export async function castBallot(roundId: string, pace: SendingPace, place: Place): Promise<void> {
  const { store, now, timeZone } = place;
  const record = await store.get(roundId);
  if (!record?.tokens) throw new AppError('conflict', 'ballot:noToken');
  if (dayIn(now(), timeZone) > record.manifest.closesOn)
    throw new AppError('conflict', 'surveys:refusal.closed');
  const parts = await sealParts(record, pace, place);
  await store.change(roundId, () => ({ parts }));
}
