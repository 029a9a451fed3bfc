import type { Cut } from './manifest.ts';

/** How many gave each answer, in a fixed order; children’s counts add up to their parent’s. */
export type Counts = readonly number[];

export const totalOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

export function added(a: Counts, b: Counts): number[] {
  return a.map((count, answer) => count + b[answer]!);
}

/**
 * Whether a group may be shown for itself: at least `minimumGroup` answers, and not all of one mind, nor all but one: that one knows the
 * own answer and would know everybody else’s.
 */
export function isPublishable(counts: Counts, minimumGroup: number): boolean {
  const total = totalOf(counts);
  return total >= minimumGroup && (counts.length < 2 || Math.max(...counts) <= total - 2);
}

/**
 * The cuts to hide for one item. Below a hidden cut everything is hidden. Under a shown one what is hidden could be had as a remainder:
 * so there are at least two hidden ones, and the remainder by itself may be shown; else the smallest shown sibling joins them.
 */
export function hiddenCuts(
  cuts: readonly Cut[],
  countsOf: (cut: Cut) => Counts,
  minimumGroup: number,
): Set<string> {
  const hidden = new Set<string>();
  const children = Map.groupBy(cuts, ({ parentId }) => parentId);
  const childrenOf = (parentId: string | null) => children.get(parentId) ?? [];
  const hideAll = (cut: Cut): void => {
    hidden.add(cut.id);
    for (const child of childrenOf(cut.id)) hideAll(child);
  };
  const lookBelow = (parent: Cut): void => {
    const own = childrenOf(parent.id);
    for (const child of hiddenAmong(own, countsOf, minimumGroup)) hideAll(child);
    for (const child of own) if (!hidden.has(child.id)) lookBelow(child);
  };
  for (const root of childrenOf(null)) {
    if (isPublishable(countsOf(root), minimumGroup)) lookBelow(root);
    else hideAll(root);
  }
  return hidden;
}

/** Of the children of a shown cut. With all of them the remainder is the parent itself, which is shown anyway. */
function hiddenAmong(children: readonly Cut[], countsOf: (cut: Cut) => Counts, minimumGroup: number): Cut[] {
  const ascending = [...children].sort((a, b) => totalOf(countsOf(a)) - totalOf(countsOf(b)));
  const hiding = ascending.filter((child) => !isPublishable(countsOf(child), minimumGroup));
  if (hiding.length === 0) return [];
  let remainder = hiding.map(countsOf).reduce(added);
  const isSmall = new Set(hiding);
  for (const next of ascending) {
    if (hiding.length >= 2 && isPublishable(remainder, minimumGroup)) break;
    if (isSmall.has(next)) continue;
    hiding.push(next);
    remainder = added(remainder, countsOf(next));
  }
  return hiding;
}

/**
 * What else to hide where a hidden cut can still be told from the others: its smallest sibling that is shown, which adds to the remainder;
 * where all are hidden already, their parent and its smallest sibling; in the end everything.
 */
export function hiddenFurther(
  cuts: readonly Cut[],
  hidden: ReadonlySet<string>,
  { tellableId, countsOf }: { tellableId: string; countsOf: (cut: Cut) => Counts },
): Set<string> {
  const tellable = cuts.find(({ id }) => id === tellableId);
  if (!tellable || tellable.parentId === null) return new Set(cuts.map(({ id }) => id));
  const { parentId } = tellable;
  const [smallest] = cuts
    .filter((cut) => cut.parentId === parentId && cut !== tellable && !hidden.has(cut.id))
    .sort((a, b) => totalOf(countsOf(a)) - totalOf(countsOf(b)));
  if (!smallest && hidden.has(tellableId))
    return hiddenFurther(cuts, hidden, { tellableId: parentId, countsOf });
  return new Set([
    ...hidden,
    ...[tellable, ...(smallest ? [smallest] : [])].flatMap((cut) => whole(cuts, cut)),
  ]);
}

/** A cut and all below it. */
function whole(cuts: readonly Cut[], { id }: Cut): string[] {
  return [id, ...cuts.filter(({ parentId }) => parentId === id).flatMap((below) => whole(cuts, below))];
}
