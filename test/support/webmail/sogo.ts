import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accountIds, startDaemon } from './daemon.ts';
import { password, startMailServer } from './mail-server.ts';
import { startSogoDatabase } from './sogo-database.ts';
import { startSogoFront } from './sogo-front.ts';
import { deliverAll, firstUser, mailboxesOf, type Webmail, type WebmailSetup } from './webmail.ts';

/**
 * Real SOGo of the Debian package. Ports: `port` for the browser, then sogod, PostgreSQL, memcached and (unless a
 * mail server is given) Dovecot on the four after it.
 */
export async function startSogo(setup: WebmailSetup): Promise<Webmail> {
  const { folder, port } = setup;
  const home = join(folder, 'home');
  const ids = accountIds('sogo');
  await mkdir(home, { recursive: true, mode: 0o755 });
  await chown(home, ids.uid, ids.gid);
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(part: T): T => {
    started.unshift(part);
    return part;
  };
  const stop = async () => {
    for (const part of started) await part.stop();
  };
  try {
    const mailboxes = mailboxesOf(setup);
    const dovecot = { folder: join(folder, 'dovecot'), port: port + 4, mailboxes };
    const mailServer = setup.mailServer ?? keep(await startMailServer(dovecot));
    if (setup.mailServer) await deliverAll(mailServer, mailboxes);
    const users = mailboxes.map((mailbox) => mailbox.user);
    keep(await startSogoDatabase(folder, port + 2, users));
    keep(await startMemcached(folder, port + 3));
    keep(await startSogod(setup, home, mailServer.imapPort));
    keep(await startSogoFront(port, port + 1));
    return {
      url: `http://127.0.0.1:${port}/SOGo/`,
      user: setup.user ?? firstUser,
      password,
      mailServer,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startMemcached(folder: string, port: number) {
  return startDaemon({
    command: '/usr/bin/memcached',
    args: ['-l', '127.0.0.1', '-p', String(port), '-U', '0', '-m', '32'],
    account: 'nobody',
    logFile: join(folder, 'memcached.log'),
    port,
  });
}

function startSogod(setup: WebmailSetup, home: string, imapPort: number) {
  return startDaemon({
    command: '/usr/sbin/sogod',
    args: Object.entries(sogodDefaults(setup, home, imapPort)).flatMap(([name, value]) => [
      `-${name}`,
      value,
    ]),
    account: 'sogo',
    env: { HOME: home },
    logFile: join(setup.folder, 'sogod.log'),
    port: setup.port + 1,
  });
}

/** Given on the command line they win over /etc/sogo/sogo.conf, which stays untouched. */
function sogodDefaults(
  { port, language }: WebmailSetup,
  home: string,
  imapPort: number,
): Record<string, string> {
  const database = `postgresql://sogo:x@127.0.0.1:${port + 2}/sogo`;
  return {
    WOWorkersCount: '3',
    WONoDetach: 'YES',
    WOPort: `127.0.0.1:${port + 1}`,
    WOPidFile: join(home, 'sogod.pid'),
    WOLogFile: '-',
    SOGoProfileURL: `${database}/sogo_user_profile`,
    OCSFolderInfoURL: `${database}/sogo_folder_info`,
    OCSSessionsFolderURL: `${database}/sogo_sessions_folder`,
    OCSEMailAlarmsFolderURL: `${database}/sogo_alarms_folder`,
    OCSStoreURL: `${database}/sogo_store`,
    OCSAclURL: `${database}/sogo_acl`,
    OCSCacheFolderURL: `${database}/sogo_cache_folder`,
    SOGoMemcachedHost: `127.0.0.1:${port + 3}`,
    SOGoIMAPServer: `imap://127.0.0.1:${imapPort}/?tls=NO`,
    SOGoSMTPServer: 'smtp://127.0.0.1:9/?tls=NO',
    SOGoSieveServer: 'sieve://127.0.0.1:9/?tls=NO',
    SOGoLoginModule: 'Mail',
    SOGoLanguage: language ?? 'English',
    SOGoMailMessageCheck: 'manually',
    SOGoMaximumFailedLoginCount: '0',
    SOGoUserSources: `({type=sql; id=directory; viewURL="${database}/sogo_auth"; canAuthenticate=YES; isAddressBook=NO; userPasswordAlgorithm=plain; MailFieldNames=(mail);})`,
  };
}
