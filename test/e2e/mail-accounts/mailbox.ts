import { ImapFlow } from 'imapflow';
import { v7 as uuidv7 } from 'uuid';
import { password } from '../../support/webmail/mail-server.ts';
import { rawMail } from '../../support/webmail/raw-mail.ts';

export const owner = 'mei@lanting.example';
export const customer = 'fang@huarui.example';

/** What a customer's mail looks like on the wire; `id` makes it another mail. */
export function mailOf(id: string, from = customer, to = owner): string {
  const date = 'Mon, 02 Mar 2026 10:00:00 +0800';
  return rawMail({
    id: `${id}@huarui.example`,
    from,
    to,
    subject: `Quote ${id}`,
    date,
    text: `text of ${id}`,
  });
}

/** What the person types into Kith to have this mailbox read. */
export const accountOn = (port: number) => ({
  ...{ id: uuidv7(), address: owner, userName: owner, password },
  ...{ host: '127.0.0.1', port, security: 'none' as const },
});

/** The mailbox as its owner's mail client works on it. */
export async function inMailbox(port: number, work: (client: ImapFlow) => Promise<unknown>): Promise<void> {
  const auth = { user: owner, pass: password };
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    logger: false,
    auth,
  });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.logout();
  }
}

/** A folder with these mails, in place of one of this name if there is any: its UIDs mean other mails then. */
export function fillFolder(port: number, path: string, mails: string[]): Promise<void> {
  return inMailbox(port, async (client) => {
    const there = await client.list();
    if (there.some((folder) => folder.path === path)) await client.mailboxDelete(path);
    await client.mailboxCreate(path);
    for (const mail of mails) await client.append(path, mail);
  });
}
