import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { detailsIn } from '../../../shared/features/prompts/prompt-details.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** What a prompt's messages fill in, in the reader's language. */
export function usePromptDetails(prompt: Pick<Prompt, 'details'>) {
  return detailsIn(prompt, useLanguage());
}
