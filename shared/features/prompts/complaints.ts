import { dayNumber } from '../../time/day.ts';
import { workingDaysBetween } from '../../time/working-time.ts';
import type { Complaint } from '../complaints/model.ts';
import { isUnanswered } from '../complaints/next-steps.ts';
import { summaryOf } from '../complaints/summary.ts';
import { dueState } from '../promises/due-state.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

type Pressing = { context: string; count: number; tone: 'late' | 'due' };

/** What is owed next about it: to acknowledge it, to answer it, or to tell that it is solved. */
function pressing(complaint: Complaint, card: Card, clock: PromptClock): Pressing | null {
  if (complaint.state === 'solved') return { context: 'solved', count: 0, tone: 'due' };
  const answer = card.promises.find(({ id }) => id === complaint.promiseId);
  const due = answer ? dueState(answer, clock.today) : null;
  if (due?.state === 'late') return { context: 'late', count: due.days, tone: 'late' };
  if (complaint.state === 'received') {
    const waited = workingDaysBetween(complaint.receivedOn, clock.today, clock.calendar);
    const { acknowledgeDays } = clock.complaintRules;
    if (waited >= acknowledgeDays && waited > 0)
      return { context: 'received', count: waited, tone: waited > acknowledgeDays ? 'late' : 'due' };
  }
  if (due?.state === 'due-today') return { context: 'today', count: 0, tone: 'due' };
  return due?.state === 'due-soon' ? { context: 'soon', count: due.days, tone: 'due' } : null;
}

/** A suggestion waits as well, but nobody is hurt by the wait. */
const weight = { complaint: 1, suggestion: 0.5 };

export function complaintsUnanswered(card: Card, clock: PromptClock): FoundPrompt[] {
  return card.complaints.filter(isUnanswered).flatMap((complaint): FoundPrompt[] => {
    const owed = pressing(complaint, card, clock);
    if (!owed) return [];
    const { context, count, tone } = owed;
    const stake = (tone === 'late' ? 110 : 90) + Math.min(count, 30);
    return [
      {
        kind: 'complaint-unanswered',
        key: `complaint-unanswered:${complaint.id}:${complaint.state}`,
        tone,
        customerId: card.customer.id,
        promiseId: null,
        details: { complaintId: complaint.id, context, count, receivedDay: dayNumber(complaint.receivedOn) },
        quote: summaryOf(complaint.words),
        stake: stake * weight[complaint.kind],
      },
    ];
  });
}

/** Only the customer can say that it is solved, and few say so unasked. */
export function complaintsTold(card: Card, clock: PromptClock): FoundPrompt[] {
  return card.complaints
    .filter(({ state }) => state === 'told')
    .map((complaint) => ({
      complaint,
      count: workingDaysBetween(complaint.stateOn, clock.today, clock.calendar),
    }))
    .filter(({ count }) => count > 0 && count >= clock.complaintRules.askDays)
    .map(({ complaint, count }) => ({
      kind: 'complaint-ask-if-solved',
      key: `complaint-ask-if-solved:${complaint.id}:${complaint.stateOn}`,
      tone: 'good',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        complaintId: complaint.id,
        count,
        toldDay: dayNumber(complaint.stateOn),
        solution: summaryOf(complaint.solution),
      },
      quote: summaryOf(complaint.words),
      stake: 60 + Math.min(count, 10),
    }));
}
