import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { draftText } from '../../../shared/features/prompts/draft-text.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { answeredUntil, type PromptAction } from '../../../shared/features/prompts/prompt-actions.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useInsertion } from '../../panel/use-insertion.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** What each button of a prompt does. A draft that found no editor is kept in `unplacedDraft`. */
export function usePromptActions(prompt: Prompt, card: Card, askWhyNot: () => void) {
  const { t } = useTranslation();
  const readersLanguage = useLanguage();
  const { act, openForm, today } = usePanel();
  const { insert, unplaced, forget } = useInsertion();

  const draft = () => {
    const language = card.customer.language ?? readersLanguage;
    return insert({ text: draftText(prompt, language, card.customer.name) });
  };
  const answer = (given: 'done' | 'later') => {
    const untilOn = answeredUntil({ answer: given }, prompt.kind, today);
    const { customerId, key: promptKey } = prompt;
    const input = { id: newId(), customerId, promptKey, answer: given, reason: '', untilOn };
    return act({ name: 'prompts.answer', input }, t(`prompts:panel.answered.${given}`));
  };
  const run = (action: PromptAction) => {
    const id = prompt.promiseId;
    if (action === 'draft-reply') void draft();
    else if (action === 'not-now') askWhyNot();
    else if (action === 'done' || action === 'later') void answer(action);
    else if (id && action === 'move-date') openForm('move-promise', { promiseId: id });
    else if (id)
      void act({ name: 'promises.settle', input: { id, state: 'kept' } }, t('promises:panel.settled'));
  };
  return { run, unplacedDraft: unplaced, forgetDraft: forget };
}
