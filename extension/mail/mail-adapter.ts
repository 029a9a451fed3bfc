import type { MailList } from './mail-list.ts';
import type { ShownDate } from './shown-date.ts';

/** What a mail page shows of one person. `address` is as the host's own data states it, never from the body. */
export type MailParty = { address: string; name: string };

/** Which rung of the ladder answered (DESIGN §3): the host's own data first, then structure, then text. */
export type AdapterRung = 'host-data' | 'structure' | 'class-name' | 'visible-address';

/**
 * The mail being read or selected. `messageId` is the host's key for the message, stable across re-renders;
 * a host that shows names before addresses is not reported until it shows the sender's address. Where it leaves the reader with
 * a name alone, `address` is empty and `name` is not (in outgoing mail both may be empty). `excerpt` holds at most 6,000
 * characters of visible body text.
 */
export type ReadMail = {
  adapter: string;
  rung: AdapterRung;
  messageId: string;
  /** RFC 5322 Message-ID where the host shows it. */
  internetMessageId: string | null;
  from: MailParty;
  to: MailParty[];
  subject: string;
  shownDate: ShownDate | null;
  /** True when the row or headers mark a mailing list, so that no customer is guessed. */
  isList: boolean;
  excerpt: string;
  /** Names of what the mail carries, where the page shows them. */
  attachmentNames?: string[];
  /** The account reading the mail, where the host says so. */
  account: string | null;
  /** Whether the mail was written by `account`: then the customer is among `to`. */
  isOutgoing: boolean;
};

/**
 * The mail being written. `composeId` is one for each compose that is open, and another for the next one.
 * Recipients are those the host has taken in, not what is still being typed; `text` is the writer's own, without the
 * quoted history, at most 20,000 characters. `inReplyTo` is the `messageId` of the mail answered, where the page says so.
 */
export type ComposedMail = {
  adapter: string;
  composeId: string;
  to: MailParty[];
  cc: MailParty[];
  bcc: MailParty[];
  subject: string;
  text: string;
  attachmentNames: string[];
  inReplyTo: string | null;
  /** The address it is written from, where the host says so. */
  account: string | null;
};

export type AdapterHealth = { rung: AdapterRung; expected: number; found: number };

/** `inReplyTo` is the `messageId` of the mail it answers: when another is open by now, nothing is inserted. */
/** `asIs` puts the text in without a blank line after it, as a part of a sentence. */
export type Draft = { subject?: string; text: string; inReplyTo?: string; asIs?: boolean };
/** `inserted` means the host's own editor took the text and its undo takes it back. */
/** `mayOpenCompose` is false when an earlier page has pressed reply already and only the editor is waited for. */
export type DraftAttempt = { signal: AbortSignal; mayOpenCompose: boolean };
export type DraftOutcome = 'inserted' | 'no-compose' | 'not-empty-inserted-at-cursor';

/** Where a host lets its user write: a plain field, or the editable root of a rich editor. */
export type Editor = { field: HTMLTextAreaElement } | { richText: HTMLElement };

/**
 * Selectors: what is pressed to send, and what shows that the host has refused to; or, for a host that sends at once and lets its
 * user take it back, what is pressed for that. Its mail is sent once that is offered no longer.
 */
export type SendingMarks = { button: string } & ({ refusal: string } | { takeBack: string });

export type MailAdapter = Pick<MailList, 'recognises'> & {
  name: string;
  /** The mail in front of the reader, or null. Pure look at the DOM; writes nothing. */
  read(document: Document): ReadMail | null;
  /** The mail being written, or null. Pure look; called once the writer pauses, never at each key. */
  readDraft(document: Document): ComposedMail | null;
  /**
   * Calls `changed` when `read` or `readDraft` may answer differently, coalesced to one call a frame. Inert until called;
   * everything ends with `signal`.
   */
  observe(document: Document, changed: () => void, signal: AbortSignal): void;
  /** Opens the host's reply (or a new mail) and puts the text in through the host's editor. Never sends. */
  draft(document: Document, draft: Draft, attempt: DraftAttempt): Promise<DraftOutcome>;
  /** The editor of the mail being written; where it is named, shortcuts typed in it are expanded. */
  editor?(document: Document): Editor | null;
  /** Where it is named, promises are recorded once the host has sent; else the writer is asked. */
  sending?: SendingMarks;
  health(document: Document): AdapterHealth[];
  /** Styles that keep the host usable beside the dock, for hosts that measure themselves by the window's width. */
  roomCss?(dockWidthPx: number): string;
};
