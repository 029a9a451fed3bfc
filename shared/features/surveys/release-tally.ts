import type { ScoreBallot } from './ballot.ts';
import type { Cut, Manifest } from './manifest.ts';
import { questionsOf, type ReleaseQuestion, valueAt } from './release-questions.ts';
import { added, type Counts } from './suppression.ts';

/** Rating by rating, null where somebody left it out; the same place in every list is the same ballot. */
export type RatingRows = ReadonlyMap<string, readonly (number | null)[]>;

export type Tally = {
  questions: readonly ReleaseQuestion[];
  add(cohortId: string, answers: ScoreBallot['answers']): void;
  ballotsIn(cut: Pick<Cut, 'cohortIds'>): number;
  countsOf(question: ReleaseQuestion, cut: Pick<Cut, 'cohortIds'>): Counts;
  /** Of the rating items, turned round where they are reversed. */
  ratings: RatingRows;
};

/** Counts ballots one by one, so that they need not be held all at once. */
export function createTally({ instrument, cohorts }: Pick<Manifest, 'instrument' | 'cohorts'>): Tally {
  const questions = questionsOf(instrument);
  const ballots = new Map(cohorts.map(({ id }) => [id, 0]));
  const none = (question: ReleaseQuestion) => new Array<number>(question.answers.length).fill(0);
  const counts = new Map(
    questions.map((question) => [question.id, new Map(cohorts.map(({ id }) => [id, none(question)]))]),
  );
  const rated = questions.filter(({ item }) => item.kind === 'rating');
  const ratings = new Map(rated.map(({ id }) => [id, [] as (number | null)[]]));
  return {
    questions,
    ratings,
    add(cohortId, answers) {
      ballots.set(cohortId, (ballots.get(cohortId) ?? 0) + 1);
      for (const question of questions) {
        const answer = answers[question.item.id];
        const place = answer === undefined ? null : question.placeOf(answer);
        if (place !== null) counts.get(question.id)!.get(cohortId)![place]! += 1;
        ratings.get(question.id)?.push(place === null ? null : valueAt(question, place));
      }
    },
    ballotsIn: ({ cohortIds }) => cohortIds.reduce((sum, id) => sum + (ballots.get(id) ?? 0), 0),
    countsOf: (question, { cohortIds }) =>
      cohortIds.map((id) => counts.get(question.id)!.get(id)!).reduce(added),
  };
}

/** Every answer by itself again, higher being better: what statistics of one question take. */
export function valuesOf(question: ReleaseQuestion, counts: Counts): number[] {
  return counts.flatMap((count, place) => new Array<number>(count).fill(valueAt(question, place)));
}
