import type { TaughtRule } from '../../shared/features/mail-clients/model.ts';
import type { AdapterHealth, ComposedMail, Draft, DraftOutcome, ReadMail } from './mail-adapter.ts';
import type { PageSetup } from './page-setup.ts';
import type { TypedShortcut } from './shortcut-typed.ts';

/** Name of the port that every mail page's content script opens to the background. */
export const mailPortName = 'mail';

/** What the content script says. It runs in a hostile page, so the background validates each one. */
export type FromMailPage =
  | { type: 'reading'; mail: ReadMail | null }
  | { type: 'composing'; draft: ComposedMail | null }
  | { type: 'sending'; composeId: string; isUnderWay: boolean }
  /** Gone, and no longer to be taken back. */
  | { type: 'sent'; composeId: string }
  | { type: 'ping' }
  /** Which adapter the page has, switched off or not. */
  | { type: 'page'; adapter: string }
  | { type: 'health'; adapter: string; counts: AdapterHealth[] }
  /** What somebody has just shown on the page. */
  | { type: 'taught'; rule: TaughtRule }
  | { type: 'draft-outcome'; outcome: DraftOutcome };

/** Under which id and version the page's rule will be kept. */
export type TeachingStart = { id: string; version: number; isSharingPossible: boolean };

/**
 * What the content script accepts, over this port only. A draft stays pending in the background until its outcome comes:
 * a host may open its compose as a page of its own, which ends the port. The next port of the same tab then gets the
 * draft again with `resumed`, and inserts it without pressing reply a second time.
 */
export type ToMailPage =
  | { type: 'draft'; draft: Draft; resumed?: boolean }
  | { type: 'shortcuts'; shortcuts: TypedShortcut[] }
  | { type: 'setup'; setup: PageSetup }
  | ({ type: 'teach' } & TeachingStart)
  | { type: 'toggle' }
  | { type: 'dock'; open: boolean }
  /** The user has turned the panel off here. */
  | { type: 'leave' };
