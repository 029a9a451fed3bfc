import { stringify } from '../../shared/open-formats/csv-text.ts';
import type { Speak } from '../startup/speak.ts';
import type { FittedPurchases, PredictedPurchases } from './fit-purchases-command.ts';
import type { SetAside } from './purchase-sheet.ts';

/** The lines set aside, with what is wrong with each. */
export function setAsideInWords(setAside: readonly SetAside[], speak: Speak): string[] {
  return setAside.map(({ line, problem }) =>
    speak('loyaltyModels:line', { line, reason: speak(problem.messageKey, problem.details) }),
  );
}

/** For other programs: the reasons in words as well as by key. */
export function fittedAsJson({ setAside, ...fitted }: FittedPurchases, speak: Speak) {
  const lines = setAside.map(({ line, problem }) => ({
    line,
    problem: problem.messageKey,
    reason: speak(problem.messageKey, problem.details),
  }));
  return { ...fitted, setAside: lines };
}

export function fitInWords(fitted: FittedPurchases, speak: Speak): string {
  const { parameters, standardErrors, logLikelihood, iterations, problem } = fitted;
  const rows = Object.entries(parameters).map(([name, value]) => [
    `  ${name}`,
    value.toPrecision(6),
    standardErrors ? speak('loyaltyModels:error', { error: standardErrors[name]!.toPrecision(3) }) : '',
  ]);
  return [
    speak('loyaltyModels:head', { ...fitted, count: fitted.customers }),
    ...aligned(rows),
    speak('loyaltyModels:likelihood', { value: logLikelihood.toFixed(4) }),
    problem
      ? speak(`loyaltyModels:fitProblem.${problem}`)
      : speak('loyaltyModels:converged', { count: iterations }),
  ].join('\n');
}

export function predictionsInWords(predicted: PredictedPurchases, speak: Speak): string {
  const [head, ...rows] = predictionTable(predicted, 4);
  const titles = head!.map((column) => speak(`loyaltyModels:column.${column}`));
  return [
    speak('loyaltyModels:predicted', { ...predicted.fitted, weeks: predicted.horizonWeeks }),
    ...aligned([titles, ...rows]),
  ].join('\n');
}

/** Without the mark that spreadsheets like in files: this goes into a pipe. */
export function predictionsAsCsv(predicted: PredictedPurchases): string {
  return stringify(predictionTable(predicted, 10)).replace('\ufeff', '').trimEnd();
}

/** A line for the headings and one for each customer; what is not known is empty. */
function predictionTable({ customers }: PredictedPurchases, digits: number): string[][] {
  const columns = Object.keys(customers[0]!);
  const cell = (value: string | number | null) =>
    typeof value === 'number' ? value.toFixed(digits) : (value ?? '');
  return [columns, ...customers.map((customer) => Object.values<string | number | null>(customer).map(cell))];
}

function aligned(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, width(row[column]!)), 0),
  );
  const padded = (text: string, column: number) => text + ' '.repeat(widths[column]! - width(text));
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}

/** A terminal gives a Chinese character two places. */
const width = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
