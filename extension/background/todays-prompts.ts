import { quietThere } from '../../shared/features/customers/contact-hours.ts';
import { choosePrompts } from '../../shared/features/prompts/choose-prompts.ts';
import { promptClock } from '../../shared/features/prompts/prompt-clock.ts';
import type { Directory } from '../../shared/features/sync/model.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { cardKey } from '../cache/stored-card.ts';
import type { PopupView } from './views.ts';

const mostPrompts = 20;
const cardsAtOnce = 200;

/** Of the customers this person has something to do with; over all others a colleague has the first word. */
export async function todaysPrompts(
  db: CacheDatabase,
  directory: Directory,
  now: Date,
): Promise<PopupView['prompts']> {
  const clock = promptClock(now, directory);
  const ids = await db.cards.where('keys').equals(cardKey.concern(directory.me.id)).primaryKeys();
  const prompts: PopupView['prompts'] = [];
  for (let from = 0; from < ids.length; from += cardsAtOnce) {
    // A panel that opens meanwhile gets its card between two of these.
    const stored = await db.cards.bulkGet(ids.slice(from, from + cardsAtOnce));
    for (const { shown } of stored.filter((card) => card !== undefined))
      for (const prompt of choosePrompts(shown, clock))
        prompts.push({
          prompt,
          customerName: shown.customer.name,
          isQuietThere: quietThere(shown, directory.settings, now) !== null,
        });
  }
  return prompts.sort((a, b) => b.prompt.stake - a.prompt.stake).slice(0, mostPrompts);
}
