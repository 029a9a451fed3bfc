import type { SurveyAction } from './action.ts';
import type { Manifest } from './manifest.ts';
import type { Release } from './release.ts';
import type { KeptClosing, RoundState } from './round.ts';

/** What a reader of results gets, the same for everyone. */
export type RoundResults = {
  state: RoundState;
  manifest: Pick<
    Manifest,
    | 'roundId'
    | 'title'
    | 'instrument'
    | 'cohorts'
    | 'cuts'
    | 'minimumGroup'
    | 'minimumComments'
    | 'audience'
    | 'opensOn'
    | 'closesOn'
  >;
  manifestHash: string;
  /** Null before closing. */
  closing: KeptClosing | null;
  /** Null before the release. Of its cells those of everybody; `surveys.release` has them all. */
  release: Release | null;
  actions: SurveyAction[];
  /** What was announced after the round it is compared with. */
  before: { roundId: string; actions: SurveyAction[] } | null;
};
