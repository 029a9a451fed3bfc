import type { AnswerAnalysis } from '../../shared/features/surveys/analyse-answers.ts';
import type { Speak } from '../startup/speak.ts';

/** The analysis for a reader. */
export function answersInWords(analysis: AnswerAnalysis & { file: string }, speak: Speak): string {
  const say = (key: string, details: Record<string, unknown> = {}) => speak(`surveyAnalysis:${key}`, details);
  const figure = (value: number | null | undefined) => (value == null ? say('unknown') : value.toFixed(3));
  const { scale, reliability, drivers } = analysis;
  const items = analysis.items.map((item) =>
    item.favourable
      ? say('item', {
          ...{ item: item.item, answers: item.answers, missing: item.missing },
          turned: item.isReversed ? say('turned') : '',
          mean: figure(item.mean),
          deviation: figure(item.standardDeviation),
          share: figure(item.favourable.share),
          low: figure(item.favourable.interval.low),
          high: figure(item.favourable.interval.high),
          rest: figure(item.itemRestCorrelation),
          dropped: figure(item.alphaIfDropped),
        })
      : say('unanswered', { item: item.item }),
  );
  const trusted = reliability
    ? say('reliability', {
        answers: reliability.answers,
        raw: figure(reliability.raw),
        low: figure(reliability.interval.low),
        high: figure(reliability.interval.high),
        standardized: figure(reliability.standardized),
        omega: figure(reliability.omegaTotal),
      })
    : say('noReliability');
  return [
    say('head', { ...analysis, ...scale }),
    ...items,
    trusted,
    ...driversInWords(drivers, say, figure),
  ].join('\n');
}

function driversInWords(
  drivers: AnswerAnalysis['drivers'],
  say: (key: string, details?: Record<string, unknown>) => string,
  figure: (value: number | null | undefined) => string,
): string[] {
  if (drivers === null) return [];
  if (drivers === 'not-determined') return [say('noDrivers')];
  const { outcome, answers, r2, weights } = drivers;
  return [
    say('drivers', { outcome, answers, r2: figure(r2) }),
    ...weights
      .toSorted((a, b) => b.lmg - a.lmg)
      .map(({ item, lmg, lmgInterval, johnson }) =>
        say('driver', {
          item,
          lmg: figure(lmg),
          low: figure(lmgInterval?.low),
          high: figure(lmgInterval?.high),
          johnson: figure(johnson),
        }),
      ),
  ];
}
