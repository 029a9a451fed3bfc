import { useState } from 'react';
import type { SendingPace } from './ballot-parts.ts';
import type { BallotSource, BallotView } from './ballot-view.ts';

/** When the ballot goes, and that it goes. */
export function useCasting(given: {
  view: Pick<BallotView, 'roundId' | 'surface'>;
  source: BallotSource;
  sent: () => void;
}) {
  const { view, source, sent } = given;
  const [pace, choosePace] = useState<SendingPace>(view.surface === 'phone' ? 'while-open' : 'within-a-day');
  const [outcome, setOutcome] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null });
  const send = async () => {
    setOutcome({ isBusy: true, error: null });
    try {
      await source.submit(view.roundId, pace);
      sent();
    } catch (error) {
      setOutcome({ isBusy: false, error });
    }
  };
  return { pace, choosePace, send: () => void send(), ...outcome };
}

export type Casting = ReturnType<typeof useCasting>;
