import type { Interaction } from '../../shared/features/interactions/model.ts';
import type { Command } from '../../shared/features/sync/command.ts';
import type { MarkedPromise } from '../../shared/features/writing/model.ts';
import type { CandidateView, PanelView } from '../background/views.ts';
import type { DraftOutcome } from '../mail/mail-adapter.ts';

type WithoutId<C> = C extends { id: string } ? Omit<C, 'id'> : never;
/** A command as a surface asks for it; the background gives it its id. */
export type NewCommand = WithoutId<Command>;

export type HistoryPlace = { happenedAt: string; id: string };
export type HistoryPage = { interactions: Interaction[]; next: HistoryPlace | null };

/** What the panel needs from the background. Refusals reject with an `AppError`. */
export type PanelSource = {
  /** Calls at once and on every change, until the returned function is called. */
  watch(onView: (view: PanelView) => void): () => void;
  choose(customerId: string): Promise<void>;
  history(customerId: string, before: HistoryPlace | null): Promise<HistoryPage>;
  /** A new link to the customer's own page. */
  preferenceLink(customerId: string): Promise<string>;
  /** A new link to one question; refused when the customer is not to be asked now. */
  pulseLink(customerId: string): Promise<string>;
  search(text: string): Promise<CandidateView[]>;
  draft(draft: { text: string; subject?: string; asIs?: boolean }): Promise<DraftOutcome>;
  /** Lets the reader show how the page in front is read. */
  teach(): Promise<void>;
  recordOnSending(composeId: string, promises: MarkedPromise[]): Promise<void>;
  answerWhetherSent(composeId: string, wasSent: boolean): Promise<void>;
  /** Accepted or dismissed: it is not proposed here again. */
  answerProposal(key: string): Promise<void>;
  run(command: NewCommand): Promise<void>;
  retry(command: Command): Promise<void>;
  drop(commandId: string): Promise<void>;
  /** The survey that is open, on a page of its own. */
  openBallot(): Promise<void>;
  /** Until tomorrow. */
  hideBallot(roundId: string): Promise<void>;
  syncNow(): Promise<void>;
  /** Shows the popup, where a browser is paired. */
  openPairing(): Promise<void>;
};
