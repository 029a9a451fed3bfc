import type { Day } from '../../time/instant.ts';
import type { Complaint } from '../complaints/model.ts';
import { isUnanswered } from '../complaints/next-steps.ts';
import { dueState } from '../promises/due-state.ts';
import type { CustomerPromise } from '../promises/model.ts';
import { attachmentNamed } from './attachment-named.ts';
import { type Disparagement, disparagedCompetitor } from './disparaged-competitor.ts';
import type { Addressee, Lookalike, WritingGuide } from './model.ts';
import { type UnwelcomeOffer, unwelcomeOffer } from './unwelcome-offer.ts';

export type WrittenMail = {
  subject: string;
  /** The writer's own, without quoted history. */
  text: string;
  attachmentNames: readonly string[];
  /** Whether it answers a mail. */
  isAnswer: boolean;
  addressees: readonly Addressee[];
  lookalikes: readonly Lookalike[];
};

export type Advice =
  | { kind: 'lookalike'; lookalike: Lookalike }
  | { kind: 'several-customers'; names: string[] }
  | { kind: 'unwelcome-offer'; offer: UnwelcomeOffer }
  | { kind: 'no-attachment'; words: string }
  | { kind: 'open-complaint'; complaint: Complaint }
  | { kind: 'late-promise'; promise: CustomerPromise; daysLate: number }
  | { kind: 'competitor'; disparagement: Disparagement };

export type WritingFacts = {
  guide: WritingGuide;
  /** Open promises to the customer in front. */
  promises: readonly CustomerPromise[];
  /** Theirs, closed ones among them. */
  complaints: readonly Complaint[];
  today: Day;
};

/** What a careful colleague would say before this is sent, the costliest mistake first. Never more than one of a kind. */
export function advise(mail: WrittenMail, { guide, promises, complaints, today }: WritingFacts): Advice[] {
  const advice: Advice[] = [];
  const lookalike = mail.lookalikes[0];
  if (lookalike) advice.push({ kind: 'lookalike', lookalike });
  const names = customersAddressed(mail.addressees);
  if (names.length > 1) advice.push({ kind: 'several-customers', names });
  const offer = unwelcomeOffer(mail);
  if (offer) advice.push({ kind: 'unwelcome-offer', offer });
  const words = mail.attachmentNames.length === 0 ? attachmentNamed(`${mail.subject}\n${mail.text}`) : null;
  if (words) advice.push({ kind: 'no-attachment', words });
  const complaint = longestUnanswered(complaints);
  if (complaint) advice.push({ kind: 'open-complaint', complaint });
  const late = latestOwed(promises, today);
  if (late) advice.push({ kind: 'late-promise', ...late });
  const disparagement = disparagedCompetitor(mail.text, guide.competitors);
  if (disparagement) advice.push({ kind: 'competitor', disparagement });
  return advice;
}

function customersAddressed(addressees: readonly Addressee[]): string[] {
  const names = new Map(
    addressees.flatMap(({ customerId, customerName }) => (customerId ? [[customerId, customerName]] : [])),
  );
  return [...names.values()];
}

function latestOwed(promises: readonly CustomerPromise[], today: Day) {
  return promises
    .filter(({ direction }) => direction === 'we')
    .map((promise) => ({ promise, due: dueState(promise, today) }))
    .filter(({ due }) => due.state === 'late')
    .sort((a, b) => b.due.days - a.due.days)
    .map(({ promise, due }) => ({ promise, daysLate: due.days }))[0];
}

function longestUnanswered(complaints: readonly Complaint[]): Complaint | undefined {
  return complaints
    .filter((complaint) => complaint.kind === 'complaint' && isUnanswered(complaint))
    .sort((a, b) => a.receivedOn.localeCompare(b.receivedOn))[0];
}
