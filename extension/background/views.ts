import type { Refusal } from '../../shared/errors/app-error.ts';
import type { Role } from '../../shared/features/administration/model.ts';
import type { ContactHours } from '../../shared/features/customers/contact-hours.ts';
import type { MatchCandidate } from '../../shared/features/customers/model.ts';
import type { SwitchedOff } from '../../shared/features/mail-clients/model.ts';
import type { PromiseProposal } from '../../shared/features/promises/propose-promises.ts';
import type { Prompt } from '../../shared/features/prompts/model.ts';
import type { Command } from '../../shared/features/sync/command.ts';
import type { Card, Directory } from '../../shared/features/sync/model.ts';
import type {
  Addressee,
  FilledSnippet,
  Lookalike,
  MarkedPromise,
} from '../../shared/features/writing/model.ts';
import type { BallotNotice } from '../features/surveys/ballot-notice.ts';

/** What the background tells its surfaces. They hold no state of their own beyond what is being typed. */
export type SyncView = {
  status: 'signed-out' | 'device-revoked' | 'syncing' | 'synced' | 'offline' | 'server-away';
  lastSyncedAt: string | null;
  /** Commands done here and not yet taken in by the server. */
  waitingCount: number;
  /** Commands the server refused, each with what the user did, to edit or drop. */
  refused: { command: Command; refusal: Refusal }[];
};

export type MailGlance = {
  adapter: string;
  messageId: string;
  internetMessageId: string | null;
  subject: string;
  sentAt: string | null;
  isOutgoing: boolean;
  /** Whose card is shown: the sender, or the first recipient of an outgoing mail. */
  address: string;
  name: string;
  excerpt: string;
};

/** The mail being written: what of it the advice is made from. */
export type DraftView = {
  composeId: string;
  subject: string;
  /** The writer's own, without quoted history. */
  text: string;
  attachmentNames: string[];
  /** Whether it answers the mail it was opened from. */
  isAnswer: boolean;
  addressees: Addressee[];
  lookalikes: Lookalike[];
  /** Recorded once it is sent. */
  marked: MarkedPromise[];
};

export type CandidateView = MatchCandidate & { name: string; title: string; companyName: string };

export type PanelSubject =
  | { state: 'nothing-open' }
  | {
      state: 'card';
      card: Card;
      /** Null when the reader chose the customer by hand. */
      match: MatchCandidate | null;
      runnerUp: CandidateView | null;
      /** Best first, at most three. */
      prompts: Prompt[];
      /** Their hours while it is quiet where they are; null when they may be called. */
      quietThere: ContactHours | null;
      /** Ids of rows made here that the server has not confirmed yet. */
      pendingIds: string[];
    }
  | { state: 'several'; candidates: CandidateView[] }
  /** The mail page shows a name without an address; those who bear it here, none when nobody does. */
  | { state: 'name-only'; candidates: CandidateView[] }
  | { state: 'unknown'; domain: string }
  /** Known to the organisation but not kept here; being fetched, or not reachable now. */
  | { state: 'fetching' }
  | { state: 'not-on-device' }
  | { state: 'colleague' }
  | { state: 'no-reply' }
  | { state: 'list' }
  | { state: 'never'; domain: string };

/** How the page in front is read. */
export type SiteView = {
  /** Null where no mail page is connected. */
  adapter: string | null;
  isDegraded: boolean;
  switchedOff: SwitchedOff | null;
  /** What Kith would do on pages beside reading them. */
  featuresOff: SwitchedOff[];
};

export type PanelView = {
  sync: SyncView;
  /** Where the console is; null before a browser is paired. */
  serverUrl: string | null;
  directory: Directory | null;
  mail: MailGlance | null;
  site: SiteView;
  draft: DraftView | null;
  /** Mails gone from their pages with promises marked, of which nobody saw whether they were sent. */
  unsureMails: { composeId: string; subject: string; promises: MarkedPromise[] }[];
  subject: PanelSubject;
  /** What the open mail promises or keeps, not answered here yet; at most three. */
  proposals: PromiseProposal[];
  /** Filled for the customer shown. */
  snippets: FilledSnippet[];
  /** The last "not them" that can be taken back, or null. */
  undoable: { rejectionId: string; customerName: string; address: string } | null;
  /** A survey that waits for this person's answers and was not put off today, or whose results are out. */
  ballot: BallotNotice | null;
};

/** Whom the open card of a mark is about. */
export type HoverView = {
  /** As the page writes it. */
  text: string;
  directory: Directory | null;
  serverUrl: string | null;
} & (
  | {
      state: 'card';
      card: Card;
      /** Further customers with the same address or phone. */
      otherNames: string[];
    }
  | { state: 'nobody' | 'fetching' | 'not-on-device' }
);

export type PairingView =
  | { state: 'idle'; serverUrl: string }
  | { state: 'waiting'; serverUrl: string; userCode: string; verificationUrl: string; expiresAt: string }
  | { state: 'failed'; serverUrl: string; refusal: Refusal }
  | { state: 'paired'; serverUrl: string; me: { id: string; name: string; roles: Role[] } };

export type PopupView = {
  pairing: PairingView;
  sync: SyncView;
  /** Customers kept on this device. */
  cardCount: number;
  /** Over all customers on this device, best first, at most 20. */
  prompts: { prompt: Prompt; customerName: string; isQuietThere: boolean }[];
  directory: Directory | null;
  /** Filled for the mail that the popup was opened over. */
  snippets: FilledSnippet[];
  site: SiteView;
  /** The survey that asks for this person, or has something to tell them. */
  ballot: BallotNotice | null;
};
