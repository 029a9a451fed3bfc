import type { Mailbox, MailServer } from './mail-server.ts';

export const firstUser = 'mei@kith.test';

export type WebmailSetup = {
  /** From `makeScratchFolder`, or a folder below it; the caller removes it. */
  folder: string;
  port: number;
  /** Raw RFC 822 messages for the inbox of `user`. */
  messages: string[];
  sent?: string[];
  user?: string;
  colleagues?: Mailbox[];
  /** The webmail's own language, such as zh_CN. */
  language?: string;
  /** Reads this mail server instead of starting its own; then `messages` are delivered to it. */
  mailServer?: MailServer;
};

export type Webmail = {
  url: string;
  user: string;
  password: string;
  mailServer: MailServer;
  stop(): Promise<void>;
};

export function mailboxesOf(setup: WebmailSetup): Mailbox[] {
  const own = { user: setup.user ?? firstUser, inbox: setup.messages, sent: setup.sent ?? [] };
  return [own, ...(setup.colleagues ?? [])];
}

export async function deliverAll(mailServer: MailServer, mailboxes: Mailbox[]): Promise<void> {
  for (const { user, inbox = [], sent = [] } of mailboxes) {
    for (const raw of inbox) await mailServer.deliver(user, raw);
    for (const raw of sent) await mailServer.deliver(user, raw, 'Sent');
  }
}
