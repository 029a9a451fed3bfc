import type { Language, Messages } from './catalogue.ts';
import { catalogues } from './catalogues.ts';

/** A message by `namespace:key` with its details filled in; the key itself when there is none. No plurals: those are for pages. */
export function translate(
  language: Language,
  messageKey: string,
  details: Record<string, string | number> = {},
): string {
  const [namespace = '', path = ''] = messageKey.split(':');
  const catalogue = (catalogues as Record<string, Record<Language, Messages>>)[namespace]?.[language];
  const found = path
    .split('.')
    .reduce<Messages | string | undefined>(
      (messages, key) => (typeof messages === 'object' ? messages[key] : undefined),
      catalogue,
    );
  if (typeof found !== 'string') return messageKey;
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''));
}
