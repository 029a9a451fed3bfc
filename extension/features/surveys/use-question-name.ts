import type { ReleaseQuestion } from '../../../shared/features/surveys/release-questions.ts';
import { useWords } from './use-words.ts';

/** A question’s text; a row’s or option’s behind that of its item. */
export function useQuestionName() {
  const words = useWords();
  return ({ item, text }: ReleaseQuestion) =>
    item.text === text ? words(text) : `${words(item.text)} · ${words(text)}`;
}
