import type { DateOrder } from '../shown-date.ts';
import { statedSettings } from './stated-settings.ts';

/** What Roundcube writes into its own page for its own scripts. */
export type PageSettings = {
  action: string;
  composeMode: string | null;
  uid: string | null;
  mailbox: string | null;
  username: string | null;
  sender: string | null;
  isListMail: boolean;
  dateOrder: DateOrder;
  sentMailboxes: string[];
  draftMailboxes: string[];
};

/** Null when the page is not Roundcube's mail. */
export function pageSettings(document: Document): PageSettings | null {
  const settings = statedSettings(document);
  if (!settings) return null;
  const text = (key: string) => (typeof settings[key] === 'string' ? (settings[key] as string) : null);
  return {
    action: text('action') ?? '',
    composeMode: text('compose_mode'),
    uid: text('uid'),
    mailbox: text('mailbox'),
    username: text('username'),
    sender: text('sender'),
    isListMail: Boolean(settings.list_post),
    dateOrder: dateOrder(text('date_format')),
    sentMailboxes: mailboxesOfClass(settings.mailboxes, 'sent'),
    draftMailboxes: mailboxesOfClass(settings.mailboxes, 'drafts'),
  };
}

/** Roundcube states its date format the way jQuery writes it, such as `dd.mm.yy`. */
function dateOrder(format: string | null): DateOrder {
  const letters = [...new Set(format?.match(/[ymd]/g))].join('');
  return letters === 'dmy' || letters === 'mdy' ? letters : 'ymd';
}

function mailboxesOfClass(mailboxes: unknown, wanted: string): string[] {
  if (typeof mailboxes !== 'object' || mailboxes === null) return [];
  return Object.entries(mailboxes)
    .filter(([, mailbox]) => (mailbox as { class?: unknown } | null)?.class === wanted)
    .map(([id]) => id);
}
