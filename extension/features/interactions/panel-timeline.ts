import type { Interaction } from '../../../shared/features/interactions/model.ts';
import type { Purchase } from '../../../shared/features/purchases/model.ts';

type Entry = Interaction | Purchase;

const at = (entry: Entry) => Date.parse('orderedAt' in entry ? entry.orderedAt : entry.happenedAt);

/** Talk and orders in one line, newest first, each once. */
export function timeline(interactions: readonly Interaction[], purchases: readonly Purchase[]): Entry[] {
  const byId = new Map<string, Entry>([...interactions, ...purchases].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => at(b) - at(a) || (a.id < b.id ? 1 : -1));
}
