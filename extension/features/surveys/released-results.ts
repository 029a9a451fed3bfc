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

/** Cuts in the order of their tree, with how deep they stand; everybody is 0. */
export function cutsInOrder({
  manifest: { cuts },
}: Pick<RoundResults, 'manifest'>): { cut: Cut; depth: number }[] {
  const below = (parentId: string | null, depth: number): { cut: Cut; depth: number }[] =>
    cuts
      .filter((cut) => cut.parentId === parentId)
      .flatMap((cut) => [{ cut, depth }, ...below(cut.id, depth + 1)]);
  return below(null, 0);
}

/** A share, or a difference of shares, in whole points. */
export const pointsOf = (share: number) => Math.round(share * 100);
