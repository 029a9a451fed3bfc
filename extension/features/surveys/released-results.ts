import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Element, type Words } from '../../../shared/features/surveys/instrument.ts';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import type { RoundResults } from '../../../shared/features/surveys/round-results.ts';

/** Of a round that is released. */
export type ReleasedResults = RoundResults & {
  closing: NonNullable<RoundResults['closing']>;
  release: NonNullable<RoundResults['release']>;
};

/** Words of a manifest in the reader’s language. */
export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation();
  return useCallback((words) => (i18n.language === 'zh' ? words.zh : words.en), [i18n.language]);
}

/** The five elements that the questionnaire asks about. */
export function elementsAsked({ manifest }: Pick<RoundResults, 'manifest'>): Element[] {
  const items = manifest.instrument.sections.flatMap((section) => section.items);
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

/** A difference of shares in whole points, as long as it is beyond chance; null where it is not. */
export const pointsOf = (share: number) => Math.round(share * 100);
