import type { Day } from '../../time/instant.ts';
import type { Prompt, PromptAnswer } from './model.ts';

/** The latest answer counts: it keeps the prompt away for good, or until its day. */
export function isAnswered(
  prompt: Pick<Prompt, 'key'>,
  answers: readonly Pick<PromptAnswer, 'promptKey' | 'untilOn' | 'answeredAt'>[],
  today: Day,
): boolean {
  const latest = answers
    .filter(({ promptKey }) => promptKey === prompt.key)
    .reduce<(typeof answers)[number] | null>(
      (newest, answer) =>
        newest && Date.parse(newest.answeredAt) >= Date.parse(answer.answeredAt) ? newest : answer,
      null,
    );
  return latest !== null && (latest.untilOn === null || today < latest.untilOn);
}
