import { createHash } from 'node:crypto';
import { chown, mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountIds } from './daemon.ts';

/** The account that owns the mail and runs Roundcube's PHP; every Debian has it. */
export const mailAccount = 'www-data';

export type MailFolder = 'INBOX' | 'Sent';

/** Puts a raw RFC 822 message into a Maildir the way a delivery agent does; the same message twice is once. */
export async function deliver(home: string, folder: MailFolder, raw: string): Promise<void> {
  const ids = accountIds(mailAccount);
  const maildir = join(home, 'Maildir');
  const box = folder === 'INBOX' ? maildir : join(maildir, `.${folder}`);
  for (const path of [home, maildir, box, ...['cur', 'new', 'tmp'].map((part) => join(box, part))]) {
    await mkdir(path, { recursive: true });
    await chown(path, ids.uid, ids.gid);
  }
  const key = createHash('sha1').update(raw).digest('hex').slice(0, 24);
  const present = [...(await readdir(join(box, 'new'))), ...(await readdir(join(box, 'cur')))];
  if (present.some((name) => name.includes(key))) return;
  const seconds = sentSeconds(raw);
  const name = `${seconds}.${key}.webmail`;
  const draft = join(box, 'tmp', name);
  await writeFile(draft, raw.replace(/\r?\n/g, '\r\n'));
  await utimes(draft, seconds, seconds);
  await chown(draft, ids.uid, ids.gid);
  await rename(draft, folder === 'Sent' ? join(box, 'cur', `${name}:2,S`) : join(box, 'new', name));
}

function sentSeconds(raw: string): number {
  const stated = /^Date:\s*(.+)$/im.exec(raw.split(/\r?\n\r?\n/, 1)[0] ?? '')?.[1];
  const instant = stated ? Date.parse(stated) : Number.NaN;
  return Math.floor((Number.isNaN(instant) ? Date.UTC(2026, 0, 1) : instant) / 1000);
}
