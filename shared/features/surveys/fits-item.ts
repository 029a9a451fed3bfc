import type { Answer, ScoreBallot } from './ballot.ts';
import { type Instrument, itemsOf, type SurveyItem } from './instrument.ts';

/** Whether this is an answer that the item allows. */
export function fitsItem(item: SurveyItem, answer: Answer): boolean {
  switch (item.kind) {
    case 'rating':
      return typeof answer === 'number' && isOn(item, answer);
    case 'choice':
      return typeof answer === 'string' && item.options.some(({ id }) => id === answer);
    case 'multiple':
      return isChoiceOf(item.options, answer) && answer.length <= item.most;
    case 'ranking':
      return isChoiceOf(item.options, answer) && answer.length === item.options.length;
    case 'matrix': {
      if (typeof answer !== 'object' || Array.isArray(answer) || item.rows === 'units') return false;
      const rows = new Set(item.rows.map(({ id }) => id));
      return Object.entries(answer).every(([row, value]) => rows.has(row) && isOn(item, value));
    }
    case 'comment':
      return false;
  }
}

function isOn({ min, max }: { min: number; max: number }, answer: number): boolean {
  return answer >= min && answer <= max;
}

function isChoiceOf(options: readonly { id: string }[], answer: Answer): answer is string[] {
  if (!Array.isArray(answer) || new Set(answer).size !== answer.length) return false;
  return answer.every((chosen) => options.some(({ id }) => id === chosen));
}

/** Whether the item is asked of somebody with these answers. */
export function isAsked({ askedIf }: SurveyItem, answers: ScoreBallot['answers']): boolean {
  if (!askedIf) return true;
  const answer = answers[askedIf.itemId];
  if (Array.isArray(answer)) return answer.some((chosen) => askedIf.isOneOf.includes(chosen));
  return (
    (typeof answer === 'number' || typeof answer === 'string') && askedIf.isOneOf.includes(String(answer))
  );
}

/** Whether every answer belongs to an item that was asked, and is one it allows. */
export function fitsInstrument(instrument: Pick<Instrument, 'sections'>, { answers }: ScoreBallot): boolean {
  const items = new Map(itemsOf(instrument).map((item) => [item.id, item]));
  return Object.entries(answers).every(([itemId, answer]) => {
    const item = items.get(itemId);
    return item !== undefined && fitsItem(item, answer) && isAsked(item, answers);
  });
}
