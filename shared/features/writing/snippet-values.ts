import type { Language } from '../../i18n/catalogue.ts';
import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { Card } from '../sync/model.ts';
import { fillSnippet, type SnippetValues } from './fill-snippet.ts';
import type { FilledSnippet, Snippet } from './model.ts';

export type SnippetScene = {
  card: Card | null;
  /** The recipient's name as the mail states it, for those who are no customer yet. */
  addressedName: string;
  myName: string;
  organisationName: string;
  today: Day;
};

/** Snippets as they would stand in the mail in front; days are written as the snippet's own language writes them. */
export function filledSnippets(snippets: readonly Snippet[], scene: SnippetScene): FilledSnippet[] {
  return snippets.map(({ id, shortcut, body }) => {
    const language = /\p{Script=Han}/u.test(body) ? 'zh' : 'en';
    return { id, shortcut, ...fillSnippet(body, snippetValues(scene, language)) };
  });
}

function snippetValues(
  { card, addressedName, myName, organisationName, today }: SnippetScene,
  language: Language,
) {
  const name = card?.customer.name ?? addressedName;
  const promise = card?.promises.find(({ state, direction }) => state === 'open' && direction === 'we');
  return {
    name,
    // A Chinese name has no parts between spaces, and nobody is addressed by half of it.
    'first name': name.trim().split(/\s+/)[0] ?? '',
    company: card?.customer.companyName ?? '',
    order: card?.purchases[0]?.number ?? '',
    promise: promise?.what ?? '',
    due: promise ? written(promise.dueOn, language) : '',
    'my name': myName,
    'our company': organisationName,
    day: written(today, language),
    tomorrow: written(addDays(today, 1), language),
  } satisfies SnippetValues;
}

function written(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
