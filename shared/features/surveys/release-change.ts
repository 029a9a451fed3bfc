import { holmAdjusted } from '../../statistics/holm.ts';
import { shareDifference } from '../../statistics/share-difference.ts';
import { comparableItems } from './comparable-items.ts';
import { Element } from './instrument.ts';
import { type Cut, eligibleIn, everybodyOf, type Manifest } from './manifest.ts';
import type { Release, ReleaseChange } from './release.ts';
import { favourableIn, questionsOf, type ReleaseQuestion } from './release-questions.ts';
import { questionsAbout } from './release-reliability.ts';
import { totalOf } from './suppression.ts';

/** How many people are in both: by cohort of the earlier round and of this one. */
export type SharedPeople = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Round = {
  manifest: Pick<Manifest, 'cuts' | 'cohorts' | 'instrument'>;
  release: Pick<Release, 'cells' | 'elements'>;
};

/**
 * Whether two groups may stand beside each other: the same people, or so many who came or went that their difference is a group by itself.
 * One leaver would be what remains.
 */
function mayBeCompared(
  sizes: { before: number; after: number; inBoth: number },
  minimumGroup: number,
): boolean {
  const others = sizes.before + sizes.after - 2 * sizes.inBoth;
  return others === 0 || others >= minimumGroup;
}

/** The cuts of both rounds that are the same group by name and place in the tree, and may be compared. */
export function comparableCuts(
  before: Round['manifest'],
  after: Round['manifest'],
  { shared, minimumGroup }: { shared: SharedPeople; minimumGroup: number },
): Map<string, string> {
  const earlier = new Map(before.cuts.map((cut) => [pathOf(cut, before.cuts), cut]));
  const pairs = new Map<string, string>();
  for (const cut of after.cuts) {
    const old = earlier.get(pathOf(cut, after.cuts));
    if (!old) continue;
    const inBoth = old.cohortIds.reduce(
      (sum, from) => sum + cut.cohortIds.reduce((own, to) => own + (shared.get(from)?.get(to) ?? 0), 0),
      0,
    );
    const sizes = { before: eligibleIn(old, before), after: eligibleIn(cut, after), inBoth };
    if (mayBeCompared(sizes, minimumGroup)) pairs.set(cut.id, old.id);
  }
  return pairs;
}

function pathOf(cut: Cut, cuts: readonly Cut[]): string {
  const parent = cuts.find(({ id }) => id === cut.parentId);
  return parent ? `${pathOf(parent, cuts)}\n${cut.name.en}` : '';
}

/** Elements in every cut that may be compared, questions for everybody. */
export function changesBetween(
  before: Round,
  after: Round,
  cutPairs: ReadonlyMap<string, string>,
): ReleaseChange[] {
  const isComparable = comparableQuestions(before.manifest, after.manifest);
  const elements = after.release.elements.flatMap(({ cutId, element, favourable, answers }) => {
    const old = before.release.elements.find(
      (each) => each.element === element && each.cutId === cutPairs.get(cutId),
    );
    if (!old || !isComparable.elements.has(element)) return [];
    const earlier = { successes: old.favourable.share * old.answers, answers: old.answers };
    return [{ cutId, of: element, earlier, later: { successes: favourable.share * answers, answers } }];
  });
  const everybody = everybodyOf(after.manifest).id;
  const questions = after.release.cells.flatMap((cell) => {
    const question = isComparable.questions.get(cell.questionId);
    const old = before.release.cells.find(
      (each) => each.questionId === cell.questionId && each.cutId === cutPairs.get(everybody),
    );
    if (cell.cutId !== everybody || !question || !old) return [];
    const later = favourableOf(question, cell.counts);
    return [{ cutId: everybody, of: cell.questionId, earlier: favourableOf(question, old.counts), later }];
  });
  return adjusted([...elements, ...questions]);
}

function adjusted(
  pairs: readonly {
    cutId: string;
    of: string;
    earlier: { successes: number; answers: number };
    later: { successes: number; answers: number };
  }[],
): ReleaseChange[] {
  const found = pairs.flatMap(({ cutId, of, earlier, later }) => {
    const change = shareDifference(earlier, later);
    if (!change) return [];
    const { difference, interval, pValue } = change;
    return [{ cutId, of, before: earlier.successes / earlier.answers, difference, ...interval, pValue }];
  });
  const pValues = holmAdjusted(found.map(({ pValue }) => pValue));
  return found.map((change, index) => ({ ...change, pValue: pValues[index]! }));
}

function favourableOf(question: ReleaseQuestion, counts: readonly number[]) {
  return { successes: favourableIn(question, counts), answers: totalOf(counts) };
}

/** Questions with a scale that ask what they asked before; an element where all of its do. */
function comparableQuestions(before: Round['manifest'], after: Round['manifest']) {
  const comparable = new Set(comparableItems(after.instrument, before.instrument));
  const [now, earlier] = [questionsOf(after.instrument), questionsOf(before.instrument)];
  const known = new Set(earlier.map(({ id }) => id));
  const questions = new Map(
    now
      .filter(({ id, item, scale }) => scale && known.has(id) && comparable.has(item.id))
      .map((question) => [question.id, question]),
  );
  const elements = new Set(
    Element.options.filter((element) => {
      const own = questionsAbout(now, element);
      const old = new Set(questionsAbout(earlier, element).map(({ id }) => id));
      return own.length === old.size && own.every(({ id }) => old.has(id) && questions.has(id));
    }),
  );
  return { questions, elements };
}
