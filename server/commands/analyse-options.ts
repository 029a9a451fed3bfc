import { AppError } from '../../shared/errors/app-error.ts';
import { type AnswerScale, favourableFrom } from '../../shared/features/surveys/answer-scale.ts';

/** As they are typed. */
export type AnalyseOptions = {
  items?: string;
  reverse?: string;
  outcome?: string;
  scale?: string;
  favourableFrom?: string;
  population?: string;
};

/** Every column with a name besides the outcome, where none is chosen. */
export function chosenItems(
  columns: readonly string[],
  { items, reverse, outcome }: AnalyseOptions,
): { names: string[]; turned: string[] } {
  const names = listed(items) ?? columns.filter((column) => column !== '' && column !== outcome);
  const turned = listed(reverse) ?? [];
  refuseAny(
    'itemTwice',
    names.filter((name, at) => names.indexOf(name) !== at),
  );
  refuseAny(
    'outcomeIsItem',
    names.filter((name) => name === outcome),
  );
  refuseAny(
    'notReversible',
    turned.filter((name) => !names.includes(name)),
  );
  return { names, turned };
}

function listed(text: string | undefined): string[] | undefined {
  return text?.split(',').map((name) => name.trim());
}

function refuseAny(key: 'itemTwice' | 'outcomeIsItem' | 'notReversible', [column]: readonly string[]): void {
  if (column !== undefined) throw new AppError('invalid', `surveyAnalysis:refusal.${key}`, { column });
}

export function scaleFrom(text: string): AnswerScale {
  const [, min, max] = /^\s*(-?[\d.]+)\s*[-–]\s*(-?[\d.]+)\s*$/.exec(text) ?? [];
  const scale = { min: Number(min), max: Number(max) };
  if (!(scale.min < scale.max)) throw new AppError('invalid', 'surveyAnalysis:refusal.badScale', { text });
  return scale;
}

export function favourableIn(scale: AnswerScale, text: string | undefined): number {
  const from = numberFrom(text);
  if (from === undefined) return favourableFrom(scale);
  if (from < scale.min || from > scale.max)
    throw new AppError('invalid', 'surveyAnalysis:refusal.favourableOffScale', { text: from, ...scale });
  return from;
}

/** How many were asked: those in the file among them. */
export function populationFrom(text: string | undefined, rows: number): number | undefined {
  const population = numberFrom(text);
  if (population !== undefined && !(Number.isInteger(population) && population >= rows))
    throw new AppError('invalid', 'surveyAnalysis:refusal.badPopulation', { text: population, rows });
  return population;
}

function numberFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw new AppError('invalid', 'surveyAnalysis:refusal.badNumber', { text });
  }
  return value;
}
