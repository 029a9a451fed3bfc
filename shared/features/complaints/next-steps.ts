import type { Complaint, ComplaintState, NewComplaintStep } from './model.ts';

export type ComplaintStepKind = NewComplaintStep['kind'];

/** What may follow, likeliest first. Steps may be left out, never taken back: a closed complaint is opened again. */
const following: Record<ComplaintState, readonly ComplaintStepKind[]> = {
  received: ['acknowledged', 'checked', 'solved', 'withdrawn'],
  acknowledged: ['checked', 'solved', 'withdrawn'],
  checked: ['solved', 'withdrawn'],
  solved: ['told', 'confirmed', 'reopened', 'withdrawn'],
  told: ['confirmed', 'reopened', 'withdrawn'],
  confirmed: ['reopened'],
  reopened: ['checked', 'solved', 'withdrawn'],
  withdrawn: ['reopened'],
};

export function nextSteps(state: ComplaintState): readonly ComplaintStepKind[] {
  return following[state];
}

/** Not yet confirmed by the customer, nor withdrawn. */
export function isOpen({ state }: Pick<Complaint, 'state'>): boolean {
  return state !== 'confirmed' && state !== 'withdrawn';
}

/** Open, and the next word is ours. */
export function isUnanswered(complaint: Pick<Complaint, 'state'>): boolean {
  return isOpen(complaint) && complaint.state !== 'told';
}
