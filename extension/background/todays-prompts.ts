import { choosePrompts } from '../../shared/features/prompts/choose-prompts.ts';
import { promptClock } from '../../shared/features/prompts/prompt-clock.ts';
import type { Directory } from '../../shared/features/sync/model.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { cardKey } from '../cache/stored-card.ts';
import type { PopupView } from './views.ts';

const mostPrompts = 20;

/** Of the customers this person has something to do with; over all others a colleague has the first word. */
export async function todaysPrompts(
  db: CacheDatabase,
  directory: Directory,
  now: Date,
): Promise<PopupView['prompts']> {
  const clock = promptClock(now, directory.settings, directory.calendar);
  const stored = await db.cards.where('keys').equals(cardKey.concern(directory.me.id)).toArray();
  return stored
    .flatMap(({ shown }) =>
      choosePrompts(shown, clock).map((prompt) => ({ prompt, customerName: shown.customer.name })),
    )
    .sort((a, b) => b.prompt.stake - a.prompt.stake)
    .slice(0, mostPrompts);
}
