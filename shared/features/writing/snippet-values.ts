import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { Card } from '../sync/model.ts';
import type { SnippetValues } from './fill-snippet.ts';

type Scene = {
  card: Card | null;
  /** The recipient's name as the mail states it, for those who are no customer yet. */
  addressedName: string;
  me: { name: string; organisationName: string };
  today: Day;
};

/** What a snippet's variables stand for in the mail in front; what is not known is left out. */
export function snippetValues({ card, addressedName, me, today }: Scene): SnippetValues {
  const name = card?.customer.name ?? addressedName;
  const promise = card?.promises.find(({ state, direction }) => state === 'open' && direction === 'we');
  return {
    name,
    'first name': firstName(name),
    company: card?.customer.companyName ?? '',
    order: card?.purchases[0]?.number ?? '',
    promise: promise?.what ?? '',
    due: promise?.dueOn ?? '',
    'my name': me.name,
    'our company': me.organisationName,
    day: today,
    tomorrow: addDays(today, 1),
  };
}

/** A Chinese name is not parted: who is addressed by half of it? */
function firstName(name: string): string {
  const [first = ''] = name.trim().split(/\s+/);
  return first;
}
