import { parentPort, workerData } from 'node:worker_threads';
import { tallyAgain } from '../../../shared/features/surveys/release-tally.ts';
import type { ComposeOrder, ComposeSaid } from './compose-in-thread.ts';
import { composeRelease } from './compose-release.ts';
import { UndecidedAttack } from './release-shown.ts';

const { manifest, counted, comments, releasedOn } = workerData as ComposeOrder;
const say = (said: ComposeSaid) => parentPort!.postMessage(said);
const round = { manifest, tally: tallyAgain(manifest, counted), comments };
try {
  say({ release: await composeRelease(round, releasedOn, (share) => say({ share })) });
} catch (error) {
  if (!(error instanceof UndecidedAttack)) throw error;
  say({ refusal: { check: 'attack', questionId: error.questionId } });
}
