import type { ScoreBallot } from './ballot.ts';
import type { Cut, Manifest } from './manifest.ts';
import { questionsOf, type ReleaseQuestion, valueAt } from './release-questions.ts';
import { added, type Counts } from './suppression.ts';

/** Rating by rating, null where somebody left it out; the same place in every list is the same ballot. */
export type RatingRows = ReadonlyMap<string, readonly (number | null)[]>;

/** What a tally holds, as it goes from one thread to another. */
export type CountedBallots = {
  /** By cohort. */
  ballots: Map<string, number>;
  /** By question, then by cohort. */
  counts: Map<string, Map<string, number[]>>;
  ratings: Map<string, (number | null)[]>;
};

export type Tally = {
  questions: readonly ReleaseQuestion[];
  add(cohortId: string, answers: ScoreBallot['answers']): void;
  ballotsIn(cut: Pick<Cut, 'cohortIds'>): number;
  countsOf(question: ReleaseQuestion, cut: Pick<Cut, 'cohortIds'>): Counts;
  /** Of the rating items, turned round where they are reversed. */
  ratings: RatingRows;
  counted: CountedBallots;
};

type Asked = Pick<Manifest, 'instrument' | 'cohorts'>;

/** Counts ballots one by one, so that they need not be held all at once. */
export function createTally(asked: Asked): Tally {
  const questions = questionsOf(asked.instrument);
  return tallyOf(questions, nothingCounted(questions, asked));
}

/** The tally that counted this. */
export function tallyAgain({ instrument }: Asked, counted: CountedBallots): Tally {
  return tallyOf(questionsOf(instrument), counted);
}

function nothingCounted(questions: readonly ReleaseQuestion[], { cohorts }: Asked): CountedBallots {
  const none = (question: ReleaseQuestion) => new Array<number>(question.answers.length).fill(0);
  const rated = questions.filter(({ item }) => item.kind === 'rating');
  return {
    ballots: new Map(cohorts.map(({ id }) => [id, 0])),
    counts: new Map(
      questions.map((question) => [question.id, new Map(cohorts.map(({ id }) => [id, none(question)]))]),
    ),
    ratings: new Map(rated.map(({ id }) => [id, []])),
  };
}

function tallyOf(questions: readonly ReleaseQuestion[], counted: CountedBallots): Tally {
  const { ballots, counts, ratings } = counted;
  return {
    questions,
    ratings,
    counted,
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
