import { customerMark, mostPressing } from '../../shared/features/complaints/customer-mark.ts';
import { dayIn } from '../../shared/time/day.ts';
import type { CacheDatabase } from '../cache/database.ts';
import { shownDirectory } from '../cache/directory.ts';
import type { KnownAddresses } from '../cache/pull-index.ts';
import type { MarkedText } from '../marks/marks-port.ts';
import { cardsByText } from './cards-by-text.ts';

export type MarkParts = { db: CacheDatabase; known: KnownAddresses; now: () => Date };

/** The marks of those among the texts that stand for somebody known. */
export async function marksOf(parts: MarkParts, texts: readonly string[]): Promise<MarkedText[]> {
  if (texts.length === 0) return [];
  const directory = await shownDirectory(parts.db);
  if (!directory) return [];
  const today = dayIn(parts.now(), directory.settings.timeZone);
  const found = await cardsByText(parts, texts, directory);
  return found.map(({ text, cards }) => ({
    text,
    mark: mostPressing(cards.map((card) => customerMark(card, today))),
  }));
}
