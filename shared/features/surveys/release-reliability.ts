import { intraclassCorrelation } from '../../statistics/agreement.ts';
import { cronbachAlpha } from '../../statistics/cronbach-alpha.ts';
import { omegaTotal } from '../../statistics/omega.ts';
import { mostPredictors } from '../../statistics/relative-importance.ts';
import { mean } from '../../statistics/sample-moments.ts';
import { completeColumns, findDrivers } from './analyse-answers.ts';
import { Element, type ItemSubject } from './instrument.ts';
import type { Release, ReleaseDrivers, ReleaseReliability } from './release.ts';
import type { ReleaseQuestion } from './release-questions.ts';
import { type RatingRows, valuesOf } from './release-tally.ts';
import type { Counts } from './suppression.ts';

/** Fewer complete ballots say little about a questionnaire, and much about those who gave them. */
const fewestBallots = 30;

/** Drawn by lot where there are more: intervals then are those of the drawn ones, wider than they need be. */
const mostBallots = 2000;

/** Over everybody, never over a group. */
export function reliabilityOf(
  questions: readonly ReleaseQuestion[],
  ratings: RatingRows,
): ReleaseReliability[] {
  return Element.options.flatMap((element) => {
    const columns = columnsOf(questionsAbout(questions, element), ratings);
    const complete = completeColumns(columns);
    const answers = complete[0]?.length ?? 0;
    const alpha = answers < fewestBallots ? null : cronbachAlpha(complete);
    if (!alpha) return [];
    const omega = omegaTotal(complete);
    return [{ element, items: columns.length, answers, alpha: alpha.raw, interval: alpha.interval, omega }];
  });
}

/**
 * What satisfaction goes with, over everybody; null where that cannot be told. For more items than can be averaged exactly, elements stand in.
 * `random` draws ballots and bootstrap samples.
 */
export function driversOf(
  questions: readonly ReleaseQuestion[],
  ratings: RatingRows,
  random: () => number,
): ReleaseDrivers | null {
  const [outcome] = questionsAbout(questions, 'satisfaction');
  if (!outcome) return null;
  const items = Element.options.flatMap((element) => questionsAbout(questions, element));
  const predictors =
    items.length <= mostPredictors
      ? items.map(({ id }) => ({ name: id, answers: ratings.get(id)! }))
      : Element.options.flatMap((element) => elementColumn(element, questions, ratings));
  if (predictors.length < 2) return null;
  const drawn = drawnRows(ratings.get(outcome.id)!.length, random);
  const take = (answers: readonly (number | null)[]) => drawn.map((row) => answers[row]!);
  const drivers = findDrivers(
    predictors.map(({ name, answers }) => ({ name, answers: take(answers) })),
    { name: outcome.id, answers: take(ratings.get(outcome.id)!) },
    random,
  );
  if (drivers === 'not-determined' || drivers.answers < fewestBallots) return null;
  return {
    outcomeId: outcome.id,
    answers: drivers.answers,
    r2: drivers.r2,
    weights: drivers.weights.map(({ item, lmg, lmgInterval, johnson }) => ({
      ...{ of: item, lmg, interval: lmgInterval, johnson },
    })),
  };
}

/** How far the smallest groups that are shown differ. */
export function groupDifference(
  question: ReleaseQuestion,
  shown: readonly Counts[],
): Release['groups'][number] | null {
  if (!question.scale) return null;
  const found = intraclassCorrelation(shown.map((counts) => valuesOf(question, counts)));
  return found && { questionId: question.id, units: shown.length, ...found };
}

/** Those that are rated, without the rows of matrices. */
export function questionsAbout(questions: readonly ReleaseQuestion[], about: ItemSubject): ReleaseQuestion[] {
  return questions.filter(({ subject, item }) => subject === about && item.kind === 'rating');
}

function columnsOf(questions: readonly ReleaseQuestion[], ratings: RatingRows) {
  return questions.map(({ id }) => ratings.get(id)!);
}

/** A person’s mean over the element’s items, where all were answered. */
function elementColumn(element: Element, questions: readonly ReleaseQuestion[], ratings: RatingRows) {
  const columns = columnsOf(questionsAbout(questions, element), ratings);
  if (columns.length === 0) return [];
  const answers = columns[0]!.map((_, row) => {
    const given = columns.flatMap((column) => column[row] ?? []);
    return given.length === columns.length ? mean(given) : null;
  });
  return [{ name: element, answers }];
}

function drawnRows(count: number, random: () => number): number[] {
  const rows = [...new Array<number>(count).keys()];
  if (count <= mostBallots) return rows;
  for (let at = 0; at < mostBallots; at++) {
    const other = at + Math.floor(random() * (count - at));
    [rows[at], rows[other]] = [rows[other]!, rows[at]!];
  }
  return rows.slice(0, mostBallots);
}
