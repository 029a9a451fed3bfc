import type { ConsentAnswer, ConsentPurpose, ContactChannel } from './model.ts';

/** For what and by which way somebody is about to be written or called. */
export type Contact = { purpose: string; channel: ContactChannel };

/** `because` is a message key of this feature (`because.<reason>`); `answer` is the one it rests on. */
export type ContactVerdict = {
  isAllowed: boolean;
  because: 'given' | 'withdrawn' | 'not-asked' | 'never-objected' | 'unknown-purpose';
  answer: ConsentAnswer | null;
};

/** Whether a customer may be contacted. `answers` in any order; a purpose nobody defined allows nothing. */
export function mayContact(
  answers: readonly ConsentAnswer[],
  { purpose, channel }: Contact,
  purposes: readonly ConsentPurpose[],
): ContactVerdict {
  const rule = purposes.find(({ id }) => id === purpose)?.rule;
  if (!rule) return { isAllowed: false, because: 'unknown-purpose', answer: null };
  const answer = latestAnswer(answers.filter((one) => one.purpose === purpose && one.channel === channel));
  if (answer) return { isAllowed: answer.state === 'given', because: answer.state, answer };
  return rule === 'asked'
    ? { isAllowed: false, because: 'not-asked', answer: null }
    : { isAllowed: true, because: 'never-objected', answer: null };
}

/** A form found later does not outweigh what the customer said after signing it. */
function latestAnswer(answers: readonly ConsentAnswer[]): ConsentAnswer | null {
  return answers.reduce<ConsentAnswer | null>(
    (latest, answer) => (latest === null || comesAfter(answer, latest) ? answer : latest),
    null,
  );
}

function comesAfter(one: ConsentAnswer, other: ConsentAnswer): boolean {
  if (one.saidOn !== other.saidOn) return one.saidOn > other.saidOn;
  const later = Date.parse(one.recordedAt) - Date.parse(other.recordedAt);
  // Two answers of one moment: the stricter one holds.
  return later === 0 ? one.state === 'withdrawn' : later > 0;
}
