import { agreementWithin } from '../../statistics/agreement.ts';
import { netPromoterScore } from '../../statistics/net-promoter-score.ts';
import { mean } from '../../statistics/sample-moments.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import type { Element } from './instrument.ts';
import { commonViewFrom, type ReleaseCell, type ReleaseElement } from './release.ts';
import { favourableIn, type ReleaseQuestion } from './release-questions.ts';
import { valuesOf } from './release-tally.ts';
import { type Counts, totalOf } from './suppression.ts';

/** Where it is said: `eligible` people, and whether these are all. */
export type FigurePlace = { cutId: string; eligible: number; isEverybody: boolean };

export function cellOf(question: ReleaseQuestion, counts: Counts, place: FigurePlace): ReleaseCell {
  const base = { cutId: place.cutId, questionId: question.id, counts: [...counts] };
  const { scale } = question;
  if (!scale) return { ...base, favourable: null, mean: null, agreement: null, recommendation: null };
  const values = valuesOf(question, counts);
  const agreement = agreementWithin([values], counts.length);
  return {
    ...base,
    favourable: shareWithInterval(favourableShare(question, counts), values.length, place.eligible),
    mean: hasCommonView(agreement, place) ? mean(values) : null,
    agreement,
    recommendation: recommendationOf(question, values, place),
  };
}

function recommendationOf(question: ReleaseQuestion, values: readonly number[], { eligible }: FigurePlace) {
  const { subject, scale } = question;
  if (subject !== 'recommendation' || scale?.min !== 0 || scale.max !== 10) return null;
  const { score, standardError, interval } = netPromoterScore(values, { populationSize: eligible });
  if (standardError === null || !interval) return null;
  return { score, standardError, low: Math.max(-100, interval.low), high: Math.min(100, interval.high) };
}

/** Null unless every item of the element is shown in this cut. */
export function elementOf(
  element: Element,
  cells: readonly { question: ReleaseQuestion; counts: Counts | undefined }[],
  place: FigurePlace,
): ReleaseElement | null {
  const shown = cells.flatMap(({ question, counts }) => (counts ? [{ question, counts }] : []));
  if (shown.length === 0 || shown.length < cells.length) return null;
  const columns = shown.map(({ question, counts }) => valuesOf(question, counts));
  const steps = new Set(shown.map(({ counts }) => counts.length));
  const agreement = steps.size === 1 ? agreementWithin(columns, shown[0]!.counts.length) : null;
  const answers = Math.max(...columns.map(({ length }) => length));
  const share = mean(shown.map(({ question, counts }) => favourableShare(question, counts)));
  return {
    ...{ cutId: place.cutId, element, answers, agreement },
    favourable: shareWithInterval(share, answers, place.eligible),
    mean: steps.size === 1 && hasCommonView(agreement, place) ? mean(columns.map(mean)) : null,
  };
}

function hasCommonView(agreement: number | null, { isEverybody }: FigurePlace): boolean {
  return isEverybody || (agreement !== null && agreement >= commonViewFrom);
}

function favourableShare(question: ReleaseQuestion, counts: Counts): number {
  return favourableIn(question, counts) / totalOf(counts);
}

function shareWithInterval(share: number, answers: number, populationSize: number) {
  return { share, ...wilsonInterval(share * answers, answers, { populationSize })! };
}
