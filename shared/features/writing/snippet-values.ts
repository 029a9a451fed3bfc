import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { Card } from '../sync/model.ts';
import { fillSnippet, type SnippetValues } from './fill-snippet.ts';
import type { FilledSnippet, Snippet } from './model.ts';
import { writtenDay } from './written-day.ts';

export type SnippetScene = {
  card: Card | null;
  /** The recipient's name as the mail states it, for those who are no customer yet. */
  addressedName: string;
  myName: string;
  organisationName: string;
  /** Who looked after them before, where that changed. */
  predecessorName?: string;
  today: Day;
};

/** Snippets as they would stand in the mail in front. */
export function filledSnippets(snippets: readonly Snippet[], scene: SnippetScene): FilledSnippet[] {
  return snippets.map(({ id, shortcut, body }) => ({
    id,
    shortcut,
    ...fillSnippet(body, valuesFor(body, scene)),
  }));
}

function valuesFor(
  body: string,
  { card, addressedName, myName, organisationName, predecessorName, today }: SnippetScene,
): SnippetValues {
  const name = card?.customer.name ?? addressedName;
  const promise = card?.promises.find(({ state, direction }) => state === 'open' && direction === 'we');
  return {
    name,
    // A Chinese name has no parts between spaces, and nobody is addressed by half of it.
    'first name': name.trim().split(/\s+/)[0] ?? '',
    company: card?.customer.companyName ?? '',
    order: card?.purchases[0]?.number ?? '',
    promise: promise?.what ?? '',
    due: promise ? writtenDay(promise.dueOn, body) : '',
    'my name': myName,
    'our company': organisationName,
    ...(predecessorName && { predecessor: predecessorName }),
    day: writtenDay(today, body),
    tomorrow: writtenDay(addDays(today, 1), body),
  };
}
