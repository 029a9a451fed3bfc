import type { AnswerScale } from './answer-scale.ts';
import { favourableFrom } from './answer-scale.ts';
import type { Answer } from './ballot.ts';
import { type Instrument, type ItemSubject, itemsOf, type SurveyItem, type Words } from './instrument.ts';
import { type Counts, totalOf } from './suppression.ts';

/** Something that is counted: an item with one answer a person, or one row or option of an item with several. */
export type ReleaseQuestion = {
  /** The item’s id, with `:` and the row’s or option’s where there are several. */
  id: string;
  item: SurveyItem;
  subject: ItemSubject;
  text: Words;
  /** How each answer is called, in the order of the counts. */
  answers: Words[];
  scale: (AnswerScale & { isReversed: boolean }) | null;
  /** Rows and options are counted for everybody only: among themselves they would give each other away. */
  isForEveryCut: boolean;
  /** Place among the counts; null where it was not answered. */
  placeOf: (answer: Answer) => number | null;
};

export function questionsOf(instrument: Pick<Instrument, 'sections'>): ReleaseQuestion[] {
  return itemsOf(instrument).flatMap(questionsOfItem);
}

function questionsOfItem(item: SurveyItem): ReleaseQuestion[] {
  const base = { id: item.id, item, subject: item.subject, text: item.text, scale: null };
  switch (item.kind) {
    case 'rating': {
      const scale = { min: item.min, max: item.max, isReversed: item.isReversed };
      return [
        {
          ...{ ...base, scale, answers: steps(item), isForEveryCut: true },
          placeOf: (answer) => (typeof answer === 'number' ? answer - item.min : null),
        },
      ];
    }
    case 'choice':
      return [
        {
          ...{ ...base, answers: item.options.map(({ text }) => text), isForEveryCut: true },
          placeOf: (answer) => placeAmong(item.options, answer),
        },
      ];
    case 'multiple':
      return item.options.map(({ id, text }) => ({
        ...{ ...base, id: `${item.id}:${id}`, text, answers: chosenOrNot, isForEveryCut: false },
        placeOf: (answer) => (Array.isArray(answer) ? Number(answer.includes(id)) : null),
      }));
    case 'ranking':
      return item.options.map(({ id, text }) => ({
        ...{ ...base, id: `${item.id}:${id}`, text, isForEveryCut: false },
        answers: item.options.map((_, place) => plain(place + 1)),
        placeOf: (answer) => (Array.isArray(answer) ? placeFound(answer.indexOf(id)) : null),
      }));
    case 'matrix':
      return item.rows === 'units'
        ? []
        : item.rows.map(({ id, text }) => ({
            ...{ ...base, id: `${item.id}:${id}`, text, answers: steps(item), isForEveryCut: false },
            scale: { min: item.min, max: item.max, isReversed: false },
            placeOf: (answer) => ratingOfRow(answer, id, item.min),
          }));
    case 'comment':
      return [];
  }
}

const chosenOrNot: Words[] = [
  { en: 'not chosen', zh: '未选' },
  { en: 'chosen', zh: '已选' },
];
const plain = (value: number): Words => ({ en: String(value), zh: String(value) });

function steps({ min, max }: AnswerScale): Words[] {
  return Array.from({ length: max - min + 1 }, (_, step) => plain(min + step));
}

const placeFound = (place: number) => (place < 0 ? null : place);

function placeAmong(options: readonly { id: string }[], answer: Answer): number | null {
  return placeFound(options.findIndex(({ id }) => id === answer));
}

function ratingOfRow(answer: Answer, row: string, min: number): number | null {
  if (typeof answer !== 'object' || Array.isArray(answer)) return null;
  const value = answer[row];
  return value === undefined ? null : value - min;
}

/** What the answer at this place is worth; higher is better. */
export function valueAt({ scale }: Pick<ReleaseQuestion, 'scale'>, place: number): number {
  if (!scale) return place;
  return scale.isReversed ? scale.max - place : scale.min + place;
}

/** How many answers speak for what is asked about; none without a scale. */
export function favourableIn(question: Pick<ReleaseQuestion, 'scale'>, counts: Counts): number {
  const { scale } = question;
  if (!scale) return 0;
  const from = favourableFrom(scale);
  return totalOf(counts.filter((_, place) => valueAt(question, place) >= from));
}

/** The places whose answers lead on to an item that depends on them, by its condition. */
export function placesLeadingTo(question: ReleaseQuestion, isOneOf: readonly string[]): number[] {
  const { item, scale } = question;
  const names = item.kind === 'choice' ? item.options.map(({ id }) => id) : [];
  return question.answers.flatMap((_, place) =>
    isOneOf.includes(scale ? String(scale.min + place) : (names[place] ?? '')) ? [place] : [],
  );
}
