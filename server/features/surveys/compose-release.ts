import { Element } from '../../../shared/features/surveys/instrument.ts';
import { eligibleIn, type Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { Release } from '../../../shared/features/surveys/release.ts';
import { cellOf, elementOf, type FigurePlace } from '../../../shared/features/surveys/release-figures.ts';
import { favourableIn } from '../../../shared/features/surveys/release-questions.ts';
import {
  driversOf,
  groupDifference,
  questionsAbout,
  reliabilityOf,
} from '../../../shared/features/surveys/release-reliability.ts';
import type { Tally } from '../../../shared/features/surveys/release-tally.ts';
import { groupedByTheme } from '../../../shared/features/surveys/release-themes.ts';
import { totalOf } from '../../../shared/features/surveys/suppression.ts';
import { worstCaseBounds } from '../../../shared/statistics/non-response.ts';
import { seededRandom } from '../../../shared/statistics/random-source.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { type ShownAnswers, shownAnswers } from './release-shown.ts';

export type CountedRound = {
  manifest: Manifest;
  tally: Tally;
  /** By item, shuffled. */
  comments: ReadonlyMap<string, readonly string[]>;
};

/** Everything that will ever be said of a round, but for what it is compared with. @throws UndecidedAttack */
export async function composeRelease(
  round: CountedRound,
  releasedOn: Day,
  onProgress: (share: number) => void = () => {},
): Promise<Release> {
  const { manifest, tally, comments } = round;
  const shown = await shownAnswers(round, onProgress);
  const isAnybodyShown = shown.turnouts.size > 0;
  return {
    format: 1,
    releasedOn,
    turnouts: [...shown.turnouts].map(([cutId, ballots]) => ({ cutId, ballots })),
    cells: cellsOf(round, shown),
    elements: elementsOf(round, shown),
    reliability: isAnybodyShown ? reliabilityOf(tally.questions, tally.ratings) : [],
    groups: groupsOf(round, shown),
    drivers: isAnybodyShown ? driversOf(tally.questions, tally.ratings, seededRandom(1)) : null,
    comparison: null,
    nonResponse: nonResponseOf(round, shown),
    comments: [...comments]
      .filter(([, texts]) => texts.length >= manifest.minimumComments)
      .map(([itemId, texts]) =>
        groupedByTheme(itemId, texts, {
          themes: manifest.instrument.themes,
          minimum: manifest.minimumComments,
        }),
      ),
    coarsened: shown.coarsened,
  };
}

function placesOf({ manifest }: CountedRound): FigurePlace[] {
  return manifest.cuts.map((cut) => ({
    ...{ cutId: cut.id, eligible: eligibleIn(cut, manifest), isEverybody: cut.parentId === null },
  }));
}

function cellsOf(round: CountedRound, { cells }: ShownAnswers): Release['cells'] {
  return placesOf(round).flatMap((place) =>
    round.tally.questions.flatMap((question) => {
      const counts = cells.get(question.id)!.get(place.cutId);
      return counts ? [cellOf(question, counts, place)] : [];
    }),
  );
}

function elementsOf(round: CountedRound, { cells }: ShownAnswers): Release['elements'] {
  return placesOf(round).flatMap((place) =>
    Element.options.flatMap((element) => {
      const own = questionsAbout(round.tally.questions, element);
      const withCounts = own.map((question) => ({
        ...{ question, counts: cells.get(question.id)!.get(place.cutId) },
      }));
      return elementOf(element, withCounts, place) ?? [];
    }),
  );
}

/** Over the smallest groups, which hold nobody twice. */
function groupsOf({ manifest, tally }: CountedRound, { cells }: ShownAnswers): Release['groups'] {
  const leaves = manifest.cuts.filter(({ id }) => manifest.cuts.every(({ parentId }) => parentId !== id));
  return tally.questions.flatMap((question) => {
    const shown = leaves.flatMap(({ id }) => {
      const counts = cells.get(question.id)!.get(id);
      return counts ? [counts] : [];
    });
    return groupDifference(question, shown) ?? [];
  });
}

function nonResponseOf(round: CountedRound, { cells }: ShownAnswers): Release['nonResponse'] {
  const [question] = questionsAbout(round.tally.questions, 'satisfaction');
  if (!question) return [];
  return placesOf(round).flatMap(({ cutId, eligible }) => {
    const counts = cells.get(question.id)!.get(cutId);
    if (!counts) return [];
    const bounds = worstCaseBounds(favourableIn(question, counts), totalOf(counts), eligible);
    return bounds ? [{ cutId, ...bounds }] : [];
  });
}
