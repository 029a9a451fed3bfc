import {
  type Cut,
  eligibleIn,
  everybodyOf,
  type Manifest,
} from '../../../shared/features/surveys/manifest.ts';
import { placesLeadingTo, type ReleaseQuestion } from '../../../shared/features/surveys/release-questions.ts';
import type { Tally } from '../../../shared/features/surveys/release-tally.ts';
import {
  type Counts,
  hiddenCuts,
  hiddenFurther,
  isPublishable,
  totalOf,
} from '../../../shared/features/surveys/suppression.ts';
import { NoOptimum } from './linear-program.ts';
import { pinnedCells } from './pinned-cells.ts';
import type { PublishedItem } from './published-system.ts';

type ShownCounts = ReadonlyMap<string, Counts>;

export type ShownAnswers = {
  /** Ballots by cut. */
  turnouts: ReadonlyMap<string, number>;
  /** By question, then by cut. */
  cells: ReadonlyMap<string, ShownCounts>;
  /** Questions of which more had to be hidden, since the attacker could tell. */
  coarsened: string[];
};

/** What is not known to be safe is not shown: then there is no release at all. */
export class UndecidedAttack extends Error {
  readonly questionId: string;
  constructor(questionId: string) {
    super(`the attack on ${questionId} came to no end`);
    this.questionId = questionId;
  }
}

type Round = { manifest: Pick<Manifest, 'cuts' | 'cohorts' | 'minimumGroup'>; tally: Tally };

/**
 * What of a round may be shown, by rule and after an attack on each question; decided once, for every reader and for ever. `onProgress` hears
 * which share of the questions is through.
 * @throws UndecidedAttack
 */
export async function shownAnswers(
  round: Round,
  onProgress: (share: number) => void = () => {},
): Promise<ShownAnswers> {
  const { tally } = round;
  const turnouts = shownTurnouts(round);
  const cells = new Map<string, ShownCounts>(
    tally.questions.map((question) => [question.id, shownByRule(round, question, turnouts)]),
  );
  const coarsened: string[] = [];
  const eligible = eligibleByCut(round);
  for (const [index, question] of tally.questions.entries()) {
    onProgress(index / tally.questions.length);
    if (!question.isForEveryCut) continue;
    const asked = whatIsKnown(round, question, { turnouts, cells, eligible });
    const attacked = withstanding(round, question, { shown: cells.get(question.id)!, asked });
    const safe = await attacked.catch((error: unknown) => {
      throw error instanceof NoOptimum ? new UndecidedAttack(question.id) : error;
    });
    if (safe.size < cells.get(question.id)!.size) coarsened.push(question.id);
    cells.set(question.id, safe);
  }
  return { turnouts, cells, coarsened };
}

function eligibleByCut({ manifest }: Round): Map<string, number> {
  return new Map(manifest.cuts.map((cut) => [cut.id, eligibleIn(cut, manifest)]));
}

function shownTurnouts({ manifest, tally }: Round): Map<string, number> {
  const { cuts, minimumGroup } = manifest;
  const hidden = hiddenCuts(cuts, (cut) => [tally.ballotsIn(cut)], minimumGroup);
  return new Map(cuts.filter(({ id }) => !hidden.has(id)).map((cut) => [cut.id, tally.ballotsIn(cut)]));
}

function shownByRule(
  { manifest, tally }: Round,
  question: ReleaseQuestion,
  turnouts: ShownAnswers['turnouts'],
): Map<string, Counts> {
  const { cuts, minimumGroup } = manifest;
  const counts = new Map(cuts.map((cut) => [cut.id, tally.countsOf(question, cut)]));
  const countsOf = ({ id }: Cut) => counts.get(id)!;
  if (!question.isForEveryCut) {
    const root = everybodyOf(manifest);
    // Options of one item come together or not at all: all but one would give that one away.
    const together = tally.questions.filter(({ item }) => item.id === question.item.id);
    const isShown =
      question.item.kind === 'matrix'
        ? isPublishable(countsOf(root), minimumGroup) && isTurnoutKnown(manifest, question, turnouts)
        : together.every((each) => isOptionPublishable(each, tally.countsOf(each, root), minimumGroup));
    return new Map(isShown ? [[root.id, countsOf(root)]] : []);
  }
  const hidden = hiddenCuts(cuts, countsOf, minimumGroup);
  return new Map(cuts.filter(({ id }) => !hidden.has(id)).map((cut) => [cut.id, countsOf(cut)]));
}

/** Of whoever is not asked about a team: how many rated it tells how many of them there are at most. */
function isTurnoutKnown(
  { cohorts, cuts }: Round['manifest'],
  { id, item }: ReleaseQuestion,
  turnouts: ShownAnswers['turnouts'],
): boolean {
  const notAsked = cohorts.filter(({ teamIds }) => teamIds.some((teamId) => id === `${item.id}:${teamId}`));
  return notAsked.every((cohort) =>
    cuts.some((cut) => turnouts.has(cut.id) && cut.cohortIds.length === 1 && cut.cohortIds[0] === cohort.id),
  );
}

/** That nobody chose an option may be known; that everybody did, may not. */
function isOptionPublishable({ item }: ReleaseQuestion, counts: Counts, minimumGroup: number): boolean {
  if (item.kind === 'ranking') return isPublishable(counts, minimumGroup);
  return totalOf(counts) >= minimumGroup && counts[1]! <= totalOf(counts) - 2;
}

/** How many were asked, as a reader knows it from turnouts, from other questions and from the one it depends on. */
function whatIsKnown(
  { manifest, tally }: Round,
  question: ReleaseQuestion,
  {
    turnouts,
    cells,
    eligible,
  }: Pick<ShownAnswers, 'turnouts' | 'cells'> & { eligible: ReadonlyMap<string, number> },
): Map<string, { least: number; most: number }> {
  const { askedIf } = question.item;
  const before = askedIf && tally.questions.find(({ id }) => id === askedIf.itemId);
  return new Map(
    manifest.cuts.map((cut) => {
      const ballots = turnouts.get(cut.id);
      const most = ballots ?? eligible.get(cut.id)!;
      if (!askedIf) {
        const answered = [...cells.values()].map((shown) => totalOf(shown.get(cut.id) ?? []));
        return [cut.id, { least: ballots ?? Math.max(0, ...answered), most }] as const;
      }
      const led = before && cells.get(before.id)?.get(cut.id);
      const asked = led && totalOf(placesLeadingTo(before, askedIf.isOneOf).map((place) => led[place]!));
      return [cut.id, { least: 0, most: Math.min(most, asked ?? most) }] as const;
    }),
  );
}

/** Hides further until the attacker fails, in the end everything. */
async function withstanding(
  { manifest: { cuts, cohorts }, tally }: Round,
  question: ReleaseQuestion,
  { shown, asked }: Pick<PublishedItem, 'shown' | 'asked'>,
): Promise<ShownCounts> {
  const eligible = new Map(cohorts.map((cohort) => [cohort.id, cohort.eligible]));
  const countsOf = (cut: Cut) => tally.countsOf(question, cut);
  let safe = shown;
  while (safe.size > 0) {
    const item = { cuts, eligible, shown: safe, answerCount: question.answers.length, asked };
    // Of each part the first: what is hidden for it may save the others.
    const pinned = await pinnedCells(item);
    if (pinned.length === 0) return safe;
    const already = new Set(cuts.map(({ id }) => id).filter((id) => !safe.has(id)));
    const hidden = pinned.map(({ cutId }) => hiddenFurther(cuts, already, { tellableId: cutId, countsOf }));
    safe = new Map([...safe].filter(([cutId]) => !hidden.some((some) => some.has(cutId))));
  }
  return safe;
}
