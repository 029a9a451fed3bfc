import type { z } from 'zod';
import { Instrument } from './instrument.ts';
import { type InstrumentProblem, instrumentProblems } from './instrument-problems.ts';

export type ReadInstrument = { instrument: Instrument } | { problems: InstrumentProblem[] };

/** A questionnaire out of a file; otherwise every field that keeps it from being one, `sections.0.items.2.max`. */
export function readInstrument(text: string): ReadInstrument {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: [{ where: '', key: 'notJson' }] };
  }
  const { success, data, error } = Instrument.safeParse(json);
  if (!success)
    return { problems: error.issues.map((issue) => ({ where: issue.path.join('.'), key: keyOf(issue) })) };
  const problems = instrumentProblems(data);
  return problems.length > 0 ? { problems } : { instrument: data };
}

function keyOf({ code }: z.core.$ZodIssue): string {
  if (code === 'invalid_type' || code === 'invalid_union') return 'missing';
  if (code === 'too_small') return 'tooSmall';
  return code === 'too_big' ? 'tooBig' : 'wrongForm';
}
