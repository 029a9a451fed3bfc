import type { SurfaceClient } from '../../background/surface-client.ts';
import type { BallotSource } from './ballot-view.ts';

export function backgroundBallot({ ballot }: SurfaceClient): BallotSource {
  return {
    watch(onView) {
      const watching = ballot.watch.subscribe({}, { onData: onView });
      return () => watching.unsubscribe();
    },
    save: async (roundId, draft) => void (await ballot.save.mutate({ roundId, draft })),
    submit: async (roundId, pace) => void (await ballot.submit.mutate({ roundId, pace })),
    look: async (roundId) => void (await ballot.look.mutate({ roundId })),
  };
}
