import type { SiteChoice } from '../background/site-choices.ts';
import type { PopupView } from '../background/views.ts';
import type { DraftOutcome } from '../mail/mail-adapter.ts';
import type { NewCommand } from '../panel/panel-source.ts';

/** What the popup needs from the background. Refusals reject. */
export type PopupSource = {
  watch(onView: (view: PopupView) => void): () => void;
  run(command: NewCommand): Promise<void>;
  /** Into the mail of the tab the popup was opened over. */
  draft(draft: { text: string; asIs?: boolean }): Promise<DraftOutcome>;
  /** Lets the reader show how the page behind the popup is read. */
  teach(): Promise<void>;
  remindOfBallot(roundId: string, isReminding: boolean): Promise<void>;
  startPairing(serverUrl: string): Promise<void>;
  cancelPairing(): Promise<void>;
  signOut(): Promise<void>;
  syncNow(): Promise<void>;
};

/** Where Kith may work. Allowing asks the browser, so it must be called straight from a click. */
export type SiteAccess = {
  /** The site in front of the reader, or null on pages no extension may touch. */
  current(): Promise<string | null>;
  allowed(): Promise<string[]>;
  /** False when the reader told the browser no. One question to the reader, however many origins. */
  allow(origins: readonly string[]): Promise<boolean>;
  withdraw(origin: string): Promise<void>;
  /** What Kith does on each of the allowed sites. */
  choices(): Promise<(site: string) => SiteChoice>;
  choose(site: string, choice: SiteChoice): Promise<void>;
};
