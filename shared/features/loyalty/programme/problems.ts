import { factRules } from './facts.ts';
import type { Comparison, Condition, Programme, ProgrammeLevel } from './model.ts';

/** What keeps a programme from being switched on, and the field that says it: `levels.0.condition.comparisons.1.value`. */
export type ProgrammeProblem = { field: string; key: ProblemKey; details?: { currency: string } };
type ProblemKey =
  | 'noLevels'
  | 'nameMissing'
  | 'nameTwice'
  | 'idTwice'
  | 'conditionEmpty'
  | 'wrongDirection'
  | 'wrongWindow'
  | 'wrongCurrency'
  | 'notPositive'
  | 'notWhole'
  | 'notAShare';

export function programmeProblems({ levels }: Programme, currency: string): ProgrammeProblem[] {
  if (levels.length === 0) return [{ field: 'levels', key: 'noLevels' }];
  return levels.flatMap((level, index) => [
    ...nameProblems(levels, index),
    ...conditionProblems(level.condition, currency).map((problem) => ({
      ...problem,
      field: `levels.${index}.condition.${problem.field}`,
    })),
  ]);
}

function nameProblems(levels: ProgrammeLevel[], index: number): ProgrammeProblem[] {
  const level = levels[index]!;
  const earlier = levels.slice(0, index);
  const problems: ProgrammeProblem[] = [];
  for (const language of ['en', 'zh'] as const) {
    const field = `levels.${index}.name.${language}`;
    const name = level.name[language];
    if (name === '') problems.push({ field, key: 'nameMissing' });
    else if (earlier.some((other) => other.name[language] === name))
      problems.push({ field, key: 'nameTwice' });
  }
  if (earlier.some(({ id }) => id === level.id))
    problems.push({ field: `levels.${index}.id`, key: 'idTwice' });
  return problems;
}

function conditionProblems(condition: Condition, currency: string): ProgrammeProblem[] {
  const { comparisons, groups } = condition;
  if (comparisons.length + groups.length === 0) return [{ field: 'comparisons', key: 'conditionEmpty' }];
  const inComparisons = (list: Comparison[], path: string) =>
    list.flatMap((comparison, index) =>
      comparisonProblems(comparison, currency).map((problem) => ({
        ...problem,
        field: `${path}.${index}.${problem.field}`,
      })),
    );
  return [
    ...inComparisons(comparisons, 'comparisons'),
    ...groups.flatMap((group, index): ProgrammeProblem[] =>
      group.comparisons.length === 0
        ? [{ field: `groups.${index}.comparisons`, key: 'conditionEmpty' }]
        : inComparisons(group.comparisons, `groups.${index}.comparisons`),
    ),
  ];
}

function comparisonProblems(comparison: Comparison, currency: string): ProgrammeProblem[] {
  const { unit, op, isOverTime } = factRules[comparison.fact];
  const problems: ProgrammeProblem[] = [];
  if (comparison.op !== op) problems.push({ field: 'op', key: 'wrongDirection' });
  if (!isOverTime && comparison.window !== 'ever') problems.push({ field: 'window', key: 'wrongWindow' });
  if (comparison.currency !== (unit === 'money' ? currency : null))
    problems.push({ field: 'currency', key: 'wrongCurrency', details: { currency } });
  if (unit === 'percent') {
    if (comparison.value < 0 || comparison.value > 100) problems.push({ field: 'value', key: 'notAShare' });
  } else if (comparison.value <= 0) problems.push({ field: 'value', key: 'notPositive' });
  else if (!Number.isSafeInteger(comparison.value)) problems.push({ field: 'value', key: 'notWhole' });
  return problems;
}
