import type { Language } from '../../i18n/catalogue.ts';
import { promptsMessages } from './messages.ts';
import type { Prompt } from './model.ts';
import { detailsIn } from './prompt-details.ts';

/** A polite beginning for a reply, in the language the customer reads. `name` is how the mail addresses them. */
export function draftText(
  prompt: Pick<Prompt, 'kind' | 'details'>,
  language: Language,
  name: string,
): string {
  const { greeting, body, closing } = promptsMessages[language].draft;
  const details: Record<string, string | number> = { ...detailsIn(prompt, language), name };
  const whole = [greeting, body[prompt.kind], closing].join('\n\n');
  return whole.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(details[key] ?? ''));
}
