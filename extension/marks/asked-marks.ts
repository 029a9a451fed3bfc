import type { CustomerMark } from '../../shared/features/complaints/customer-mark.ts';
import { type FromMarksPage, type MarkedText, mostTexts } from './marks-port.ts';

const mostRemembered = 10_000;

/** What the background was asked about and what it knew. Who is not answered is a stranger. */
export function askedMarks(send: (message: FromMarksPage) => void) {
  const asked = new Set<string>();
  const marks = new Map<string, CustomerMark>();

  const want = (texts: readonly string[]) => {
    const fresh = [...new Set(texts)].filter((text) => !asked.has(text));
    if (asked.size + fresh.length > mostRemembered) asked.clear();
    for (let from = 0; from < fresh.length; from += mostTexts) {
      const batch = fresh.slice(from, from + mostTexts);
      for (const text of batch) asked.add(text);
      send({ type: 'ask', texts: batch });
    }
  };

  return {
    want,
    /** A background that has just started knows of no question. */
    askAgain(texts: readonly string[]) {
      asked.clear();
      want(texts);
    },
    take(answers: readonly MarkedText[]) {
      for (const { text, mark } of answers)
        if (mark) marks.set(text, mark);
        else marks.delete(text);
    },
    markOf: (text: string) => marks.get(text),
  };
}
