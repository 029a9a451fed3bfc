import { randomBytes } from 'node:crypto';
import { chown, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountIds, startDaemon } from './daemon.ts';
import { password, startMailServer } from './mail-server.ts';
import { mailAccount } from './maildir.ts';
import { deliverAll, firstUser, mailboxesOf, type Webmail, type WebmailSetup } from './webmail.ts';

/** Real Roundcube of the Debian package on `port`, over its own Dovecot on `port + 1` unless one is given. */
export async function startRoundcube(setup: WebmailSetup): Promise<Webmail> {
  const { folder, port } = setup;
  await prepareFolders(folder);
  const mailboxes = mailboxesOf(setup);
  const ownServer = setup.mailServer
    ? null
    : await startMailServer({ folder: join(folder, 'dovecot'), port: port + 1, mailboxes });
  const mailServer = setup.mailServer ?? ownServer;
  if (!mailServer) throw new Error('unreachable');
  if (!ownServer) await deliverAll(mailServer, mailboxes);
  await writeFile(join(folder, 'conf', 'config.inc.php'), settings(setup, mailServer.imapPort));
  const php = await startDaemon({
    command: '/usr/bin/php',
    args: phpArguments(folder, port),
    account: mailAccount,
    cwd: '/var/lib/roundcube/public_html',
    env: {
      ROUNDCUBE_CONFIG_DIR: join(folder, 'conf'),
      PHP_CLI_SERVER_WORKERS: '4',
      HOME: join(folder, 'tmp'),
    },
    logFile: join(folder, 'http.log'),
    port,
  });
  const stop = async () => {
    await php.stop();
    await ownServer?.stop();
  };
  return { url: `http://127.0.0.1:${port}/`, user: setup.user ?? firstUser, password, mailServer, stop };
}

async function prepareFolders(folder: string): Promise<void> {
  const { uid, gid } = accountIds(mailAccount);
  for (const part of ['', 'conf', 'run', 'tmp', 'log'])
    await mkdir(join(folder, part), { recursive: true, mode: 0o755 });
  for (const part of ['run', 'tmp', 'log']) await chown(join(folder, part), uid, gid);
  // ROUNDCUBE_CONFIG_DIR also decides where the packaged defaults are looked for.
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    const link = join(folder, 'conf', name);
    await rm(link, { force: true });
    await symlink(join('/etc/roundcube', name), link);
  }
}

function phpArguments(folder: string, port: number): string[] {
  const options = {
    'session.save_path': join(folder, 'tmp'),
    error_log: join(folder, 'log', 'php.log'),
    memory_limit: '256M',
    'opcache.enable_cli': '1',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  return [...flags, '-S', `127.0.0.1:${port}`, '-t', '.'];
}

function settings({ folder, port, language = 'en_US' }: WebmailSetup, imapPort: number): string {
  return `<?php
$config['db_dsnw'] = 'sqlite:///${folder}/run/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['smtp_host'] = '127.0.0.1:${port + 2}'; // nothing listens there unless a test puts a sink there
$config['smtp_user'] = '';
$config['des_key'] = '${randomBytes(12).toString('hex')}';
$config['product_name'] = 'Roundcube';
$config['log_driver'] = 'file';
$config['log_dir'] = '${folder}/log/';
$config['temp_dir'] = '${folder}/tmp/';
$config['skin'] = 'elastic';
$config['language'] = '${language}';
$config['plugins'] = [];
$config['enable_installer'] = false;
$config['enable_spellcheck'] = false;
$config['session_lifetime'] = 600;
`;
}
