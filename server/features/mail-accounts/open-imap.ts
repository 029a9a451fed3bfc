import { ImapFlow } from 'imapflow';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { MailServerAddress } from '../../../shared/features/mail-accounts/model.ts';
import { problemOf } from './imap-problem.ts';

export type MailLogin = MailServerAddress & { userName: string; password: string };

/** NetEase lets nobody select a folder who has not said who they are; imapflow sends it as ID after signing in. */
const clientInfo = { name: 'Kith', version: '1.0', vendor: 'Kith' };

/** Signed in, and closed by the caller. @throws whatever `problemOf` reads. */
export async function openImap({ host, port, security, userName, password }: MailLogin): Promise<ImapFlow> {
  const client = new ImapFlow({
    ...{ host, port, clientInfo, logger: false },
    auth: { user: userName, pass: password },
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 15_000,
  });
  // Every command in flight fails with it; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Signs in, opens the inbox and leaves. @throws AppError with the sentence for what went wrong. */
export async function listFolders(login: MailLogin): Promise<string[]> {
  let client: ImapFlow | null = null;
  try {
    client = await openImap(login);
    const folders = await client.list();
    await client.mailboxOpen('INBOX', { readOnly: true });
    await client.logout();
    return folders.map(({ path }) => path);
  } catch (error) {
    throw new AppError('invalid', `mailAccounts:problem.${problemOf(error)}`, { host: login.host });
  } finally {
    client?.close();
  }
}
