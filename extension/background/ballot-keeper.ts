import { AppError } from '../../shared/errors/app-error.ts';
import { dayIn } from '../../shared/time/day.ts';
import type { Day } from '../../shared/time/instant.ts';
import type { CacheDatabase, Session } from '../cache/database.ts';
import type { BallotBox } from '../features/surveys/ballot-box.ts';
import { acceptInvitation } from '../features/surveys/ballot-invitation.ts';
import { type BallotNotice, ballotNotice } from '../features/surveys/ballot-notice.ts';
import type { SendingPace } from '../features/surveys/ballot-parts.ts';
import { nextDue, progressBallot } from '../features/surveys/ballot-progress.ts';
import type { BallotDraft, BallotRecord, BallotStore } from '../features/surveys/ballot-record.ts';
import { laterBy } from '../features/surveys/ballot-times.ts';
import { type BallotView, ballotView, currentBallot } from '../features/surveys/ballot-view.ts';
import { castBallot } from '../features/surveys/cast-ballot.ts';
import type { SurveysApi } from '../features/surveys/surveys-api.ts';
import { inTurn } from './in-turn.ts';

const askAgainAfterMs = 4 * 3_600_000;
const retryAfterMinutes = 5;

export type BallotParts = {
  db: CacheDatabase;
  apiFor: (session: Session) => SurveysApi;
  box: BallotBox;
  now: () => Date;
  random: () => number;
  changed: () => void;
  /** In milliseconds since 1970. */
  wakeAt: (when: number) => unknown;
};

export type BallotKeeper = ReturnType<typeof ballotKeeper>;

/** Keeps this person’s ballots: gets tokens, sends, looks whether they were taken and counted. */
export function ballotKeeper({ db, apiFor, box, now, random, changed, wakeAt }: BallotParts) {
  const store = ballotStore(db);
  /** So that no token is asked for twice. */
  const next = inTurn();

  async function place() {
    const [session, directory] = await Promise.all([db.read('session'), db.read('directory')]);
    if (!session || !directory) return null;
    const { timeZone } = directory.settings;
    return { ...apiFor(session), store, box, now, random, timeZone, staffId: directory.me.id };
  }

  async function progressAll(): Promise<void> {
    const here = await place();
    if (!here) return;
    let hasFailed = false;
    for (const { roundId } of await db.ballots.toArray())
      await progressBallot(roundId, here).catch((error: unknown) => {
        hasFailed = true;
        if (!(error instanceof AppError)) console.error('ballot', error);
      });
    changed();
    const due = nextDue(await db.ballots.toArray());
    const soonest = laterBy(hasFailed ? retryAfterMinutes : 1, here);
    if (due) wakeAt(Math.max(Date.parse(due), Date.parse(soonest)));
  }

  /** What `show` makes of the round that matters today. */
  async function shown<View>(show: (record: BallotRecord, today: Day) => View): Promise<View | null> {
    const directory = await db.read('directory');
    if (!directory) return null;
    const today = dayIn(now(), directory.settings.timeZone);
    const current = currentBallot(await db.ballots.toArray(), today);
    return current && show(current, today);
  }

  const run = () => next(progressAll);

  return {
    run,
    /** Asks, a few times a day, which surveys are for this person. */
    invite: () =>
      next(async () => {
        const askedAt = await db.read('invitedAt');
        const here = await place();
        if (!here || (askedAt && now().getTime() - Date.parse(askedAt) < askAgainAfterMs)) return;
        const invitations = await here.invitations();
        const accepted = await Promise.allSettled(invitations.map((each) => acceptInvitation(each, here)));
        // One that could not be checked keeps no other waiting, and is asked for again at the next sync.
        if (accepted.every(({ status }) => status === 'fulfilled'))
          await db.write('invitedAt', now().toISOString());
        await progressAll();
      }),
    async view(): Promise<BallotView | null> {
      const serverUrl = await db.read('serverUrl');
      return shown((record, today) => ballotView(record, today, { surface: 'extension', serverUrl }));
    },
    notice: (): Promise<BallotNotice | null> => shown(ballotNotice),
    async save(roundId: string, draft: BallotDraft): Promise<void> {
      await store.change(roundId, () => ({ draft }));
      changed();
    },
    async submit(roundId: string, pace: SendingPace): Promise<void> {
      const here = await place();
      if (!here) throw new AppError('conflict', 'ballot:noToken');
      await castBallot(roundId, pace, here);
      changed();
      void run();
    },
    async look(roundId: string): Promise<void> {
      await store.change(roundId, () => ({ lookAt: now().toISOString() }));
      await run();
    },
    async remind(roundId: string, isReminding: boolean): Promise<void> {
      await store.change(roundId, () => ({ isReminding }));
      changed();
    },
    /** For today, by the company's clock. */
    async hide(roundId: string): Promise<void> {
      const here = await place();
      if (here) await store.change(roundId, () => ({ hiddenOn: dayIn(now(), here.timeZone) }));
      changed();
    },
  };
}

function ballotStore(db: CacheDatabase): BallotStore {
  return {
    get: async (roundId) => (await db.ballots.get(roundId)) ?? null,
    add: async (record) => void (await db.ballots.add(record)),
    change: (roundId, change) =>
      db.transaction('rw', db.ballots, async () => {
        const record = await db.ballots.get(roundId);
        if (record) await db.ballots.put({ ...record, ...change(record) });
      }),
  };
}
