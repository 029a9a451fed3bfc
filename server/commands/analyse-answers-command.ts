import { AppError } from '../../shared/errors/app-error.ts';
import {
  type AnalysedTable,
  type AnswerAnalysis,
  analyseAnswers,
} from '../../shared/features/surveys/analyse-answers.ts';
import type { AnswerScale } from '../../shared/features/surveys/answer-scale.ts';
import { seededRandom } from '../../shared/statistics/random-source.ts';
import {
  type AnalyseOptions,
  chosenItems,
  favourableIn,
  populationFrom,
  scaleFrom,
} from './analyse-options.ts';
import { type AnswerSheet, numbersOf, readAnswerSheet } from './answer-sheet.ts';

/** Resampling draws the same rows every time, so that the same file gives the same intervals. */
const bootstrapSeed = 20_261_122;

/** Reads one file, without a database. */
export async function answersAnalysed(
  file: string,
  options: AnalyseOptions,
): Promise<AnswerAnalysis & { file: string }> {
  const sheet = await readAnswerSheet(file);
  const { names, turned } = chosenItems(sheet.columns, options);
  const columns = names.map((name) => ({ name, answers: numbersOf(sheet, name) }));
  if (columns.every(({ answers }) => answers.every((answer) => answer === null)))
    throw new AppError('invalid', 'surveyAnalysis:refusal.noAnswers', { file });
  const scale = options.scale === undefined ? observedScale(columns) : scaleFrom(options.scale);
  for (const { name, answers } of columns) demandOnScale(sheet, name, answers, scale);
  const table: AnalysedTable = {
    items: columns.map((column) => ({ ...column, isReversed: turned.includes(column.name) })),
    outcome:
      options.outcome === undefined
        ? null
        : { name: options.outcome, answers: numbersOf(sheet, options.outcome) },
    scale,
    favourableFrom: favourableIn(scale, options.favourableFrom),
    population: populationFrom(options.population, sheet.rows.length),
  };
  return { file, ...analyseAnswers(table, seededRandom(bootstrapSeed)) };
}

/** 1 to 5 where every answer is in it; else from the least answer given to the greatest. */
function observedScale(columns: readonly { answers: readonly (number | null)[] }[]): AnswerScale {
  const given = columns.flatMap(({ answers }) => answers.filter((answer) => answer !== null));
  const [min, max] = given.reduce(
    ([least, greatest], answer) => [Math.min(least, answer), Math.max(greatest, answer)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return min >= 1 && max <= 5 ? { min: 1, max: 5 } : { min, max };
}

function demandOnScale(
  { rows }: AnswerSheet,
  column: string,
  answers: readonly (number | null)[],
  { min, max }: AnswerScale,
): void {
  const row = answers.findIndex((answer) => answer !== null && (answer < min || answer > max));
  if (row < 0) return;
  const details = { line: rows[row]!.line, column, text: String(answers[row]), min, max };
  throw new AppError('invalid', 'surveyAnalysis:refusal.offScale', details);
}
