import { AppError } from '../../../shared/errors/app-error.ts';
import type { PhoneInvitation } from '../../../shared/features/surveys/phone-invitation.ts';
import { dayIn } from '../../../shared/time/day.ts';
import { inTurn } from '../../background/in-turn.ts';
import type { BallotBox } from './ballot-box.ts';
import { acceptInvitation } from './ballot-invitation.ts';
import { nextDue, progressBallot } from './ballot-progress.ts';
import type { TokenIssuer } from './ballot-tokens.ts';
import { type BallotSource, type BallotView, ballotView } from './ballot-view.ts';
import { castBallot } from './cast-ballot.ts';
import { openPhoneStore, type PhoneStorage } from './phone-store.ts';

const soonestMs = 1000;
const retryAfterMs = 20_000;

/** The server as it answers a link. */
type PhoneApi = { open(): Promise<PhoneInvitation>; issue: TokenIssuer };

export type PhoneParts = {
  code: string;
  storage: PhoneStorage;
  api: PhoneApi;
  box: BallotBox;
  now: () => Date;
  random: () => number;
  /** Replaces what it was asked for before. */
  wakeIn: (milliseconds: number, work: () => void) => void;
};

export type PhoneBallot = BallotSource & {
  run(): Promise<void>;
  /** Takes the token, the answers and the receipts out of this browser. What has not been sent is lost. */
  forget(): Promise<void>;
};

/**
 * The ballot behind a link, as long as its page is open. The token is fetched as soon as the link is opened: the earlier
 * before answering, the better. @throws AppError where the link opens nothing and nothing was kept
 */
export async function openPhoneBallot(parts: PhoneParts): Promise<PhoneBallot> {
  const { api, box, now, random, wakeIn } = parts;
  const { kept, storeIn, forget } = await openPhoneStore(parts.storage, parts.code);
  const invitation = kept() ? null : await api.open();
  const timeZone = invitation?.timeZone ?? kept()!.timeZone;
  const store = storeIn(timeZone);
  const place = { store, box, issue: api.issue, now, random, timeZone };
  if (invitation) {
    await acceptInvitation({ ...invitation, followUp: null }, { ...place, staffId: '' });
    await store.change(invitation.roundId, () => ({ fetchAt: now().toISOString() }));
  }
  const { roundId } = kept()!.record;
  const watchers = new Set<(view: BallotView | null) => void>();
  const next = inTurn();

  const changed = () => {
    const record = kept()?.record;
    const view = record
      ? ballotView(record, dayIn(now(), timeZone), { surface: 'phone', serverUrl: null })
      : null;
    for (const show of watchers) show(view);
  };

  async function progress(): Promise<void> {
    if (!kept()) return;
    let hasFailed = false;
    await progressBallot(roundId, place).catch((error: unknown) => {
      hasFailed = true;
      if (!(error instanceof AppError)) console.error('ballot', error);
    });
    changed();
    const due = nextDue([kept()!.record]);
    const least = hasFailed ? retryAfterMs : soonestMs;
    if (due) wakeIn(Math.max(Date.parse(due) - now().getTime(), least), () => void run());
  }
  const run = () => next(progress);

  return {
    run,
    watch(onView) {
      watchers.add(onView);
      changed();
      return () => watchers.delete(onView);
    },
    async save(_roundId, draft) {
      await store.change(roundId, () => ({ draft }));
      changed();
    },
    async submit(_roundId, pace) {
      await castBallot(roundId, pace, place);
      changed();
      void run();
    },
    forget: () =>
      next(async () => {
        forget();
        changed();
      }),
    async look() {
      await store.change(roundId, () => ({ lookAt: now().toISOString() }));
      await run();
    },
  };
}
