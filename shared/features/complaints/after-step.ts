import type { Day, Instant } from '../../time/instant.ts';
import type { Complaint, ComplaintVerdict } from './model.ts';
import { type ComplaintStepKind, isOpen } from './next-steps.ts';

type Step = {
  kind: ComplaintStepKind;
  doneOn: Day;
  words: string;
  verdict: ComplaintVerdict | null;
  causeId: string | null;
  answer: { promiseId: string } | null;
};

/** What a step makes of a complaint, on a device as on the server. */
export function afterStep(
  complaint: Pick<Complaint, 'verdict' | 'causeId' | 'solution' | 'promiseId'>,
  step: Step,
  at: Instant,
): Pick<Complaint, 'state' | 'stateOn' | 'verdict' | 'causeId' | 'solution' | 'promiseId' | 'closedAt'> {
  return {
    state: step.kind,
    stateOn: step.doneOn,
    verdict: step.verdict ?? complaint.verdict,
    causeId: step.causeId ?? complaint.causeId,
    solution: step.kind === 'solved' ? step.words : complaint.solution,
    promiseId: step.answer?.promiseId ?? complaint.promiseId,
    closedAt: isOpen({ state: step.kind }) ? null : at,
  };
}
