import { v7 as uuidv7 } from 'uuid';
import { defaultInstrument } from '../../shared/features/surveys/default-instrument.ts';
import type { Instrument, Words } from '../../shared/features/surveys/instrument.ts';
import { instrumentFor } from '../../shared/features/surveys/instrument-for.ts';
import { everybodyOf } from '../../shared/features/surveys/manifest.ts';
import { RoundPlan } from '../../shared/features/surveys/round.ts';
import { addDays, dayNumber } from '../../shared/time/day.ts';
import type { Day } from '../../shared/time/instant.ts';
import type { Session } from '../auth/session.ts';
import { readIn, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { loadToday } from '../features/customers/today.ts';
import { announceAction, beginAction, settleAction } from '../features/surveys/actions.ts';
import { saveInstrument } from '../features/surveys/save-instrument.ts';
import { type Chance, chanceFrom } from './chance.ts';
import {
  castDemoBallots,
  closeDemoRound,
  type DemoBallot,
  type DemoRound,
  issueDemoTokens,
  releaseDemoRound,
  sealDemoRound,
} from './hold-demo-round.ts';
import { inventAnswers, type Mood } from './invent-answers.ts';
import { announced, whatToChange, whatToKeep } from './survey-texts.ts';

type Place = { database: Database; organisationId: string; now: Date };
type By = { session: Session; managerId: string; ballotUrl: string };

/** How a survey went in each group, by the words its name ends in; the rest are those who sell. */
type Course = { mood: (group: string) => Mood; share: (group: string) => number; hasComments: boolean };

const usual: Mood = { work: 4.1, context: 3.8, event: 3.9, involvement: 3.4, summary: 4 };
const loaded = (group: string) => (/Logistics|Warehouse|Delivery/.test(group) ? -0.3 : 0);

const earlier: Course = {
  mood: (group) => ({ ...usual, work: usual.work + loaded(group) }),
  share: () => 0.75,
  hasComments: false,
};

/** Information no longer reaches people, and being heard has got better; of those who deliver few answer. */
const later: Course = {
  mood: (group) => ({ ...usual, context: 3 + loaded(group), involvement: 4.2 }),
  share: (group) => (/Delivery/.test(group) ? 0.3 : 0.85),
  hasComments: true,
};

/** Two surveys that are over, the second compared with the first, and what was announced after each. */
export async function writeDemoSurveys(place: Place, by: By): Promise<void> {
  const chance = chanceFrom(20_260_305);
  const { database } = place;
  const instrument = defaultInstrument(uuidv7());
  const first = daysBefore(place, 150);
  await writeIn(database, first, (scope) => saveInstrument(scope, by.session, instrument));
  const before = await holdRound(first, by, { instrument, course: earlier, chance, comparedWithId: null });
  await announce(daysBefore(place, 120), by, { round: before, actions: announced.earlier });
  const second = daysBefore(place, 32);
  const comparedWithId = before.manifest.roundId;
  const after = await holdRound(second, by, { instrument, course: later, chance, comparedWithId });
  await announce(daysBefore(place, 9), by, { round: after, actions: announced.later });
}

const daysBefore = (place: Place, days: number): Place => ({
  ...place,
  now: new Date(place.now.getTime() - days * 86_400_000),
});

/** Sealed at once, open from the second day on for a fortnight, released the day after. */
async function holdRound(
  place: Place,
  by: By,
  given: { instrument: Instrument; course: Course; chance: Chance; comparedWithId: string | null },
): Promise<DemoRound> {
  const { instrument, course, chance, comparedWithId } = given;
  const today = await readIn(place.database, place.organisationId, (scope) => loadToday(scope, place.now));
  const plan = RoundPlan.parse({
    ...{ id: uuidv7(), title: titleOf(today), teamIds: null, minimumGroup: 8, comparedWithId },
    ...{ instrumentId: instrument.id, instrumentVersion: instrument.version },
    ...{ opensOn: addDays(today, 2), closesOn: addDays(today, 16) },
  });
  const round = await sealDemoRound(place, by, plan);
  const withDevice = round.people.filter(() => chance.happens(0.96));
  await issueDemoTokens(place, round, withDevice);
  await castDemoBallots(daysBefore(place, -6), round, inventBallots(round, withDevice, { course, chance }));
  const end = daysBefore(place, -17);
  await closeDemoRound(end, round);
  await releaseDemoRound(end, round);
  return round;
}

function titleOf(today: Day): Words {
  const [year, month] = today.split('-').map(Number);
  const date = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    en: `Staff survey, ${date.format(dayNumber(today))}`,
    zh: `${year} 年 ${month} 月员工调查`,
  };
}

function inventBallots(
  { manifest }: DemoRound,
  people: DemoRound['people'],
  { course, chance }: { course: Course; chance: Chance },
): DemoBallot[] {
  const ballots = manifest.cohorts.flatMap(({ id: cohortId, name }) => {
    const own = people.filter((person) => person.cohortId === cohortId);
    const voters = own.slice(0, Math.round(own.length * course.share(name.en)));
    return voters.map(() => ({
      ...{ cohortId, comments: {} as Record<string, string> },
      answers: inventAnswers(chance, instrumentFor(manifest, cohortId), course.mood(name.en)),
    }));
  });
  if (course.hasComments)
    for (const [itemId, texts] of [['keep', whatToKeep] as const, ['change', whatToChange] as const])
      for (const [of, text] of texts.entries()) ballots[of]!.comments[itemId] = text;
  return ballots;
}

async function announce(
  place: Place,
  { session, managerId }: By,
  { round, actions }: { round: DemoRound; actions: (typeof announced)['earlier' | 'later'] },
): Promise<void> {
  const { database, organisationId } = place;
  const { roundId } = round.manifest;
  const today = await readIn(database, organisationId, (scope) => loadToday(scope, place.now));
  for (const [of, { what, subject, state, ...rest }] of actions.entries()) {
    const id = uuidv7();
    const ownerId = of === 0 ? managerId : session.staffId;
    const cutId = everybodyOf(round.manifest).id;
    await writeIn(database, place, (scope) =>
      announceAction(scope, session, {
        ...{ id, roundId, cutId, subject, what, ownerId },
        dueOn: addDays(today, 30 + 14 * of),
      }),
    );
    if (state === 'begun') await writeIn(database, place, (scope) => beginAction(scope, session, { id }));
    if (state === 'kept' || state === 'broken')
      await writeIn(database, daysBefore(place, -40), (scope) =>
        settleAction(scope, session, { id, state, outcome: 'outcome' in rest ? rest.outcome : '' }),
      );
  }
}
