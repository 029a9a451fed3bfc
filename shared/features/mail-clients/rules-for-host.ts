import { coversHost } from './covers-host.ts';
import type { KnownRule } from './model.ts';

/** The rules for a page, in the order they are tried: one's own before colleagues', the newest first. */
export function rulesForHost(rules: KnownRule[], hostname: string, myId: string): KnownRule[] {
  const covering = rules.filter(({ host }) => coversHost(host, hostname));
  const rank = ({ authorId }: KnownRule) => (authorId === myId ? 0 : 1);
  return covering.sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? 1 : -1));
}
