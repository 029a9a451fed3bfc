import { Element, itemsOf } from '../../../shared/features/surveys/instrument.ts';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import type { RoundResults } from '../../../shared/features/surveys/round-results.ts';

/** Of a round that is released. */
export type ReleasedResults = RoundResults & {
  closing: NonNullable<RoundResults['closing']>;
  release: NonNullable<RoundResults['release']>;
};

/** The five elements that the questionnaire asks about. */
export function elementsAsked({ manifest }: Pick<RoundResults, 'manifest'>): Element[] {
  const items = itemsOf(manifest.instrument);
  return Element.options.filter((element) =>
    items.some(({ subject, kind }) => subject === element && kind === 'rating'),
  );
}

type PlacedCut = { cut: Cut; depth: number; isParent: boolean };

/** Cuts in the order of their tree, with how deep they stand; everybody is 0. Those below a cut that is not open are left out. */
export function cutsInOrder(
  { manifest: { cuts } }: { manifest: Pick<RoundResults['manifest'], 'cuts'> },
  isOpen: (cut: Cut) => boolean = () => true,
): PlacedCut[] {
  const children = Map.groupBy(cuts, ({ parentId }) => parentId);
  const below = (parentId: string | null, depth: number): PlacedCut[] =>
    (children.get(parentId) ?? []).flatMap((cut) => [
      { cut, depth, isParent: children.has(cut.id) },
      ...(isOpen(cut) ? below(cut.id, depth + 1) : []),
    ]);
  return below(null, 0);
}

/** A share, or a difference of shares, in whole points. */
export const pointsOf = (share: number) => Math.round(share * 100);
