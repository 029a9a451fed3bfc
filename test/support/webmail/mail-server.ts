import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import { deliver, type MailFolder, mailAccount } from './maildir.ts';

/** One password opens every mailbox: any address is an account of this server. */
export const password = 'open-sesame-42';

export type Mailbox = { user: string; inbox?: string[]; sent?: string[] };

export type MailServer = {
  imapPort: number;
  deliver(user: string, raw: string, folder?: MailFolder): Promise<void>;
  stop(): Promise<void>;
};

/** A private Dovecot on loopback over Maildirs below `folder`. */
export async function startMailServer(setup: {
  folder: string;
  port: number;
  mailboxes: Mailbox[];
}): Promise<MailServer> {
  const { folder, port } = setup;
  const homes = join(folder, 'mail');
  await mkdir(join(folder, 'log'), { recursive: true });
  await mkdir(homes, { recursive: true });
  for (const path of [folder, homes]) await chmod(path, 0o755);
  const into = (user: string, raw: string, box: MailFolder = 'INBOX') => deliver(join(homes, user), box, raw);
  for (const { user, inbox = [], sent = [] } of setup.mailboxes) {
    for (const raw of inbox) await into(user, raw);
    for (const raw of sent) await into(user, raw, 'Sent');
  }
  const settings = join(folder, 'dovecot.conf');
  await writeFile(settings, dovecotSettings(folder, port));
  const daemon = await startDaemon({
    command: '/usr/sbin/dovecot',
    args: ['-F', '-c', settings],
    logFile: join(folder, 'log', 'dovecot.log'),
    port,
  });
  return { imapPort: port, deliver: into, stop: daemon.stop };
}

function dovecotSettings(folder: string, port: number): string {
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = kith-test-${port}
log_path = ${folder}/log/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${mailAccount} gid=${mailAccount} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
${['Drafts', 'Sent', 'Trash'].map(specialFolder).join('')}}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

function specialFolder(name: string): string {
  return `  mailbox ${name} {\n    auto = subscribe\n    special_use = \\${name}\n  }\n`;
}
