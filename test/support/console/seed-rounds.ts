import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../../../server/auth/session.ts';
import { readIn, writeUnclocked } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { chanceFrom } from '../../../server/demo/chance.ts';
import {
  castDemoBallots,
  closeDemoRound,
  issueDemoTokens,
  releaseDemoRound,
  sealDemoRound,
} from '../../../server/demo/hold-demo-round.ts';
import { inventAnswers } from '../../../server/demo/invent-answers.ts';
import { listInstruments } from '../../../server/features/surveys/instrument-store.ts';
import { instrumentFor } from '../../../shared/features/surveys/instrument-for.ts';
import { RoundPlan } from '../../../shared/features/surveys/round.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';

type Given = { session: Session; ballotUrl: string; now: Date };
type RoundInPictures = 'open' | 'composing' | 'refused' | 'alone';

const mood = { work: 3.8, context: 3.3, event: 3.6, involvement: 3.5, summary: 3.5 };

/** The latest of the demonstration that has results, and one in each other state that a results page can be in. */
export async function seedRounds(
  database: Database,
  { session, ballotUrl, now }: Given,
): Promise<Record<RoundInPictures | 'released', string>> {
  const { organisationId } = session;
  const { instrument, released } = await readIn(database, organisationId, async (scope) => ({
    instrument: (await listInstruments(scope))[0]!,
    released: await scope.trx
      .selectFrom('survey_rounds')
      .select('id')
      .where('state', '=', 'released')
      .orderBy('opens_on', 'desc')
      .executeTakeFirstOrThrow(),
  }));
  const at = (days: number) => ({
    ...{ database, organisationId, now: new Date(now.getTime() + days * 86_400_000) },
  });
  const hold = async (opensIn: number, title: { en: string; zh: string }) => {
    const first = addDays(dayIn(now, 'Asia/Shanghai'), opensIn);
    const plan = RoundPlan.parse({
      ...{ id: uuidv7(), title, teamIds: null, opensOn: first, closesOn: addDays(first, 9) },
      ...{ instrumentId: instrument.id, instrumentVersion: instrument.version },
    });
    return sealDemoRound(at(opensIn - 1), { session, ballotUrl }, plan);
  };
  const over = async (opensIn: number, title: { en: string; zh: string }) => {
    const round = await hold(opensIn, title);
    const chance = chanceFrom(1);
    const voters = round.people.filter(() => chance.happens(0.7));
    const ballots = voters.map(({ cohortId }) => ({
      ...{ cohortId, comments: {} },
      answers: inventAnswers(chance, instrumentFor(round.manifest, cohortId), mood),
    }));
    await issueDemoTokens(at(opensIn - 1), round, voters);
    await castDemoBallots(at(opensIn + 1), round, ballots);
    await closeDemoRound(at(opensIn + 10), round);
    return round;
  };
  const alone = await over(-60, { en: 'Winter pulse', zh: '冬季简短调查' });
  await releaseDemoRound(at(-45), alone);
  const refused = await over(-13, { en: 'Safety at work', zh: '作业安全调查' });
  await loseABallot(database, organisationId, refused.manifest.roundId);
  await releaseDemoRound(at(-1), refused);
  const composing = await over(-12, { en: 'Canteen', zh: '食堂调查' });
  const open = await hold(-2, { en: 'Onboarding', zh: '新员工入职调查' });
  return {
    ...{ released: released.id, alone: alone.manifest.roundId, refused: refused.manifest.roundId },
    ...{ composing: composing.manifest.roundId, open: open.manifest.roundId },
  };
}

function loseABallot(database: Database, organisationId: string, roundId: string): Promise<unknown> {
  return writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .deleteFrom('survey_ballots')
      .where('token_hash', '=', (eb) =>
        eb.selectFrom('survey_ballots').select('token_hash').where('round_id', '=', roundId).limit(1),
      )
      .execute(),
  );
}
