import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type LocalServer, listenLocally } from './listen-locally.ts';

export type NetEaseLike = LocalServer;

/**
 * As much IMAP as signing in takes, with NetEase's rule: no folder is opened for who has not said by ID (RFC 2971)
 * which program asks. `heedsNoId` refuses everybody, as it does while IMAP is switched off in the web mail. Folders are
 * empty; those in `closed` are listed and not opened.
 */
export function startNetEaseLike({
  heedsNoId = false,
  folders = ['INBOX'],
  closed = [],
}: Partial<Conduct> = {}): Promise<NetEaseLike> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    // Who hangs up in the middle has heard enough.
    converse(socket, { heedsNoId, folders, closed }).catch(() => socket.destroy());
  });
  return listenLocally(server);
}

const capabilities = '* CAPABILITY IMAP4rev1 ID SPECIAL-USE';

type Conduct = { heedsNoId: boolean; folders: string[]; closed: string[] };

async function converse(socket: Socket, { heedsNoId, folders, closed }: Conduct): Promise<void> {
  const say = (...lines: string[]) => socket.write(lines.map((line) => `${line}\r\n`).join(''));
  let isKnown = false;
  say('* OK IMAP4 ready');
  for await (const line of createInterface({ input: socket })) {
    const [tag, command = '', ...rest] = line.split(' ');
    const done = `${tag} OK ${command} completed`;
    if (/^capability$/i.test(command)) say(capabilities, done);
    else if (/^id$/i.test(command)) {
      isKnown = !heedsNoId && /"name"/i.test(rest.join(' '));
      say('* ID ("name" "Coremail" "vendor" "NetEase")', done);
    } else if (/^list "" ""$/i.test(`${command} ${rest.join(' ')}`)) say('* LIST (\\Noselect) "/" ""', done);
    else if (/^list$/i.test(command)) say(...folders.map((path) => `* LIST () "/" "${path}"`), done);
    else if (/^(select|examine)$/i.test(command) && !isKnown)
      say(`${tag} NO ${command} Unsafe Login. Please contact kefu@188.com for help`);
    else if (/^(select|examine)$/i.test(command) && closed.some((path) => line.includes(path)))
      say(`${tag} NO [NOPERM] Permission denied`);
    else if (/^(select|examine)$/i.test(command))
      say('* 0 EXISTS', '* OK [UIDVALIDITY 1] ok', '* OK [UIDNEXT 1] ok', done);
    else if (/^logout$/i.test(command)) say('* BYE', done);
    else say(done);
  }
}
