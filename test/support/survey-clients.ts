import { asked } from '../../extension/api/asked.ts';
import { surveysApi } from '../../extension/api/client.ts';
import type { Session } from '../../extension/cache/database.ts';
import { ballotBox } from '../../extension/features/surveys/ballot-box.ts';
import { acceptInvitation } from '../../extension/features/surveys/ballot-invitation.ts';
import { progressBallot } from '../../extension/features/surveys/ballot-progress.ts';
import type { BallotOutcome } from '../../extension/features/surveys/ballot-record.ts';
import type { BallotView } from '../../extension/features/surveys/ballot-view.ts';
import { castBallot } from '../../extension/features/surveys/cast-ballot.ts';
import { openPhoneBallot } from '../../extension/features/surveys/phone-ballot.ts';
import { openPhoneStore, type PhoneStorage } from '../../extension/features/surveys/phone-store.ts';
import type { ScoreBallot } from '../../shared/features/surveys/ballot.ts';
import { type Instrument, itemsOf } from '../../shared/features/surveys/instrument.ts';
import { serverClient } from './server-client.ts';

/** Somebody who has answered, without a browser around the code that did it. */
export type Answered = { outcome(): Promise<BallotOutcome | null> };

const moments = { now: () => new Date(), random: () => 0.5 };
const timeZone = 'Asia/Shanghai';

/** Of a phone of its own. */
export function storageInMemory(): PhoneStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}

/** The same rating to everything that is rated. */
function rateAll(instrument: Instrument, rating: number): ScoreBallot['answers'] {
  const rated = itemsOf(instrument).filter(({ kind }) => kind === 'rating');
  return Object.fromEntries(rated.map(({ id }) => [id, rating]));
}

/** As a paired browser does it, signed in. */
export async function answerByDevice(session: Session, roundId: string, rating: number): Promise<Answered> {
  const api = surveysApi(session);
  const store = (await openPhoneStore(storageInMemory(), roundId)).storeIn(timeZone);
  const place = { ...moments, ...api, store, box: ballotBox, timeZone };
  const invitation = (await api.invitations()).find((each) => each.roundId === roundId)!;
  await acceptInvitation(invitation, { ...place, staffId: '' });
  await progressBallot(roundId, place);
  await store.change(roundId, ({ manifest, draft }) => ({
    draft: { ...draft, answers: rateAll(manifest.instrument, rating) },
  }));
  await castBallot(roundId, 'now', place);
  await progressBallot(roundId, place);
  return {
    async outcome() {
      await store.change(roundId, () => ({ lookAt: moments.now().toISOString() }));
      await progressBallot(roundId, place);
      return (await store.get(roundId))!.outcome;
    },
  };
}

/** As the page behind a link does it. */
export async function answerByLink(link: string, rating: number): Promise<Answered> {
  const { origin, hash } = new URL(link);
  const code = hash.slice(1);
  const { surveyPage } = serverClient(origin).callAs({});
  const ballot = await openPhoneBallot({
    ...{ ...moments, code, box: ballotBox, storage: storageInMemory(), wakeIn: () => undefined },
    api: {
      open: () => asked(surveyPage.open.mutate({ code })),
      issue: ({ manifestHash, blinded }) =>
        asked(surveyPage.issueTokens.mutate({ code, manifestHash, blinded })),
    },
  });
  let view: BallotView | null = null;
  ballot.watch((next) => {
    view = next;
  });
  const shown = () => view!;
  await ballot.run();
  const { roundId, manifest } = shown();
  await ballot.save(roundId, { answers: rateAll(manifest.instrument, rating), comments: {} });
  await ballot.submit(roundId, 'while-open');
  await ballot.run();
  return {
    async outcome() {
      await ballot.look(roundId);
      return shown().outcome;
    },
  };
}
