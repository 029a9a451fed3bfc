import type { ScoreBallot } from '../../shared/features/surveys/ballot.ts';
import {
  Element,
  type Instrument,
  itemsOf,
  type SurveyItem,
} from '../../shared/features/surveys/instrument.ts';
import type { Chance } from './chance.ts';

/** How a group finds each element, on average, from 1 to 5. */
export type Mood = Record<Element, number>;

/** What one person answers: near the mood of their group, moved by their own, the elements hanging together as they do. */
export function inventAnswers(
  chance: Chance,
  instrument: Pick<Instrument, 'sections'>,
  mood: Mood,
): ScoreBallot['answers'] {
  const own = 0.7 * around(chance);
  const feels = new Map(Element.options.map((each) => [each, mood[each] + own + 0.4 * around(chance)]));
  const { context = 3, involvement = 3, summary = 3 } = Object.fromEntries(feels);
  const satisfaction = 0.45 * context + 0.35 * involvement + 0.2 * summary + 0.3 * around(chance);
  const feelingOf = (subject: SurveyItem['subject']) => feels.get(subject as Element) ?? satisfaction;
  const rate = (item: { min: number; max: number }, feeling: number) => {
    const place = (feeling + 0.6 * around(chance) - 1) / 4;
    const value = Math.round(item.min + place * (item.max - item.min));
    return Math.min(item.max, Math.max(item.min, value));
  };
  return Object.fromEntries(
    itemsOf(instrument).flatMap((item): [string, ScoreBallot['answers'][string]][] => {
      if (item.kind === 'rating') return [[item.id, rate(item, feelingOf(item.subject))]];
      if (item.kind !== 'matrix' || item.rows === 'units') return [];
      const known = item.rows.filter(() => chance.happens(0.6));
      const rated = known.map(({ id }) => [id, rate(item, 3.4)] as const);
      return rated.length > 0 ? [[item.id, Object.fromEntries(rated)]] : [];
    }),
  );
}

/** Mean 0, standard deviation 1, from three even numbers. */
const around = (chance: Chance): number => 2 * (chance.next() + chance.next() + chance.next() - 1.5);
