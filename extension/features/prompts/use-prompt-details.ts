import { useTranslation } from 'react-i18next';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { detailsIn } from '../../../shared/features/prompts/prompt-details.ts';

/** What a prompt's messages fill in, in the reader's language. */
export function usePromptDetails(prompt: Pick<Prompt, 'details'>) {
  const { i18n } = useTranslation();
  return detailsIn(prompt, i18n.language === 'zh' ? 'zh' : 'en');
}
