import { Worker } from 'node:worker_threads';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { Release } from '../../../shared/features/surveys/release.ts';
import type { ReleaseRefusal } from '../../../shared/features/surveys/release-refusal.ts';
import type { CountedBallots } from '../../../shared/features/surveys/release-tally.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';

export type ComposeOrder = {
  manifest: Manifest;
  counted: CountedBallots;
  comments: ReadonlyMap<string, readonly string[]>;
  releasedOn: Day;
};
export type Composed = { release: Release } | { refusal: ReleaseRefusal };
export type ComposeSaid = { share: number } | Composed;

/** `composeRelease` beside the thread that answers requests: of a large round it is half a minute of arithmetic. */
export function composeInThread(order: ComposeOrder, noteProgress: NoteProgress): Promise<Composed> {
  const worker = new Worker(new URL('compose.worker.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    let noted = Promise.resolve();
    worker.on('message', (said: ComposeSaid) => {
      noted = noted.then(() => ('share' in said ? noteProgress(said.share) : resolve(said))).catch(reject);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      noted = noted.then(() => reject(new Error(`no release was composed (exit ${code})`)));
    });
  });
}
