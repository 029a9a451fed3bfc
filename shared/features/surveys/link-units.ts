import { randomIntercept } from '../../statistics/random-intercept.ts';
import { mean, variance } from '../../statistics/sample-moments.ts';
import { spearman } from '../../statistics/spearman.ts';
import { fQuantile } from '../../statistics/special-functions.ts';
import { type PulseQuestion, scales } from '../loyalty/pulses/model.ts';
import { type LinkedUnit, minimumCustomers, minimumUnits, type UnitLink } from './inside-outside.ts';
import { cutsWithoutParts, type Manifest } from './manifest.ts';
import type { Release } from './release.ts';

export type CustomerScore = { cohortId: string; question: PulseQuestion; score: number };

/**
 * The release beside customers’ scores, by the smallest groups; without a link where these are too few, or one side never varies. Of what is
 * inside it takes what the release shows of them, and nothing else.
 */
export function linkUnits(
  { manifest, release }: { manifest: Pick<Manifest, 'cuts'>; release: Pick<Release, 'cells'> },
  questionId: string,
  scores: readonly CustomerScore[],
): { units: number; link: UnitLink | null } {
  const question = askedMost(scores);
  const linked = cutsWithoutParts(manifest).flatMap(({ id: cutId, cohortIds }) => {
    const inside = release.cells.find((cell) => cell.cutId === cutId && cell.questionId === questionId);
    const own = scores.filter((each) => each.question === question && cohortIds.includes(each.cohortId));
    if (!inside?.favourable || own.length < minimumCustomers) return [];
    const { share: value, low, high } = inside.favourable;
    return [{ cutId, inside: { value, low, high }, values: own.map(({ score }) => score) }];
  });
  const unlinked = { units: linked.length, link: null };
  if (linked.length < minimumUnits) return unlinked;
  const observations = linked.flatMap(({ cutId, inside, values }) =>
    values.map((y) => ({ unit: cutId, x: inside.value * 10, y })),
  );
  const units = linked.map(
    ({ values, ...unit }): LinkedUnit => ({
      ...{ ...unit, customers: values.length, outside: meanOf(values, question) },
    }),
  );
  const ranked = spearman(
    units.map(({ inside }) => inside.value),
    units.map(({ outside }) => outside.value),
  );
  const mixed = randomIntercept(observations);
  if (!ranked || !mixed) return unlinked;
  const { slope, slopeStandardError, intercept } = mixed;
  // What is asked about differs between units only: their number decides how sure it can be, not that of customers.
  const half = studentQuantile(0.975, units.length - 2) * slopeStandardError;
  return {
    units: units.length,
    link: {
      ...{ question, units, intercept },
      rho: { value: ranked.rho, ...ranked.interval },
      slope: { value: slope, low: slope - half, high: slope + half },
    },
  };
}

/** One of the two questions, since their scales cannot be laid together. */
function askedMost(scores: readonly CustomerScore[]): PulseQuestion {
  const ofSatisfaction = scores.filter(({ question }) => question === 'satisfaction').length;
  return ofSatisfaction * 2 >= scores.length ? 'satisfaction' : 'recommendation';
}

function meanOf(values: readonly number[], question: PulseQuestion): LinkedUnit['outside'] {
  const { from, to } = scales[question];
  const value = mean(values);
  const half = studentQuantile(0.975, values.length - 1) * Math.sqrt(variance(values) / values.length);
  return { value, low: Math.max(from, value - half), high: Math.min(to, value + half) };
}

/** Of Student’s t, above one half: its square is an F with one degree of freedom. */
function studentQuantile(probability: number, degrees: number): number {
  return Math.sqrt(fQuantile(2 * probability - 1, 1, degrees));
}
