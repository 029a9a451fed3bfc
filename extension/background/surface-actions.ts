import type { ParsedCommand } from '../../shared/features/sync/command.ts';
import type { MarkedPromise } from '../../shared/features/writing/model.ts';
import type { HistoryPage, HistoryPlace } from '../cache/sync-api.ts';
import type { SendingPace } from '../features/surveys/ballot-parts.ts';
import type { BallotDraft } from '../features/surveys/ballot-record.ts';
import type { BallotView } from '../features/surveys/ballot-view.ts';
import type { Draft, DraftOutcome } from '../mail/mail-adapter.ts';
import type { CardNews } from '../marks/marks-port.ts';
import type { CandidateView, HoverView, PanelView, PopupView } from './views.ts';

/** Where a surface stands: which tab's mail it shows. Null when its window has none. */
export type Surface = {
  tabId(): Promise<number | null>;
  /** Calls `changed` when `tabId` may answer differently. */
  onTabChange(changed: () => void, signal: AbortSignal): void;
};

/** What the background does for its surfaces; the router only checks input and hands on. */
export type SurfaceActions = {
  watchPanel(surface: Surface, signal: AbortSignal): AsyncIterable<PanelView>;
  watchHover(surface: Surface, signal: AbortSignal): AsyncIterable<HoverView>;
  tellOfHover(surface: Surface, news: CardNews): Promise<void>;
  choose(surface: Surface, customerId: string): Promise<void>;
  history(customerId: string, before: HistoryPlace | null): Promise<HistoryPage>;
  preferenceLink(customerId: string): Promise<{ url: string }>;
  pulseLink(customerId: string): Promise<{ url: string }>;
  search(text: string): Promise<CandidateView[]>;
  answerProposal(key: string): Promise<void>;
  draft(surface: Surface, draft: Draft): Promise<DraftOutcome>;
  /** Begins to teach the page in front; refused where no mail page is connected. */
  teach(surface: Surface): Promise<void>;
  recordOnSending(surface: Surface, composeId: string, promises: MarkedPromise[]): Promise<void>;
  answerWhetherSent(composeId: string, wasSent: boolean): Promise<void>;
  run(surface: Surface, command: ParsedCommand): Promise<void>;
  retry(command: ParsedCommand): Promise<void>;
  drop(commandId: string): Promise<void>;
  watchPopup(surface: Surface, signal: AbortSignal): AsyncIterable<PopupView>;
  watchBallot(signal: AbortSignal): AsyncIterable<BallotView | null>;
  saveBallot(roundId: string, draft: BallotDraft): Promise<void>;
  submitBallot(roundId: string, pace: SendingPace): Promise<void>;
  lookAfterBallot(roundId: string): Promise<void>;
  remindOfBallot(roundId: string, isReminding: boolean): Promise<void>;
  hideBallot(roundId: string): Promise<void>;
  startPairing(serverUrl: string): Promise<void>;
  cancelPairing(): Promise<void>;
  signOut(): Promise<void>;
  syncNow(): Promise<void>;
};

export type SurfaceContext = { actions: SurfaceActions; surface: Surface; callId: string };
