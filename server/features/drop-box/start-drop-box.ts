import { once } from 'node:events';
import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type DatabaseAddress, openDatabase, openPool } from '../../db/open-database.ts';
import type { Database } from '../../db/schema.ts';
import { RequestPace } from '../../request-pace.ts';
import { tokenOf } from './drop-box-address.ts';
import type { Certificate } from './read-certificate.ts';
import { SmtpRefusal } from './smtp-refusal.ts';
import { type DropBox, findDropBox } from './store.ts';
import { takeDroppedMail } from './take-dropped-mail.ts';

const mostBytes = 25 * 1024 * 1024;
const mostGuesses = 100;

/** To the end, whatever its length, and null when that was too much. */
async function readMost(stream: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  return size <= mostBytes ? Buffer.concat(chunks) : null;
}

type Parts = {
  address: DatabaseAddress;
  database: Database;
  listen: { host: string; port: number };
  domain: string;
  now: () => Date;
  log: Logger;
  /** Offered by STARTTLS; null where a relay stands before Kith. */
  certificate: Certificate | null;
  /** In an hour: of one person, and of all together. */
  limits?: { each: number; total: number };
};

/** Receives mail for the drop-boxes of all organisations. It sends nothing and passes nothing on. */
export async function startDropBox(parts: Parts): Promise<{ stop(): Promise<void> }> {
  const { address, domain, listen, certificate, limits = { each: 200, total: 2_000 } } = parts;
  const owner = openDatabase(openPool(address, { role: 'owner', max: 2 }));
  const boxes = new Map<string, DropBox>();
  const hourly = (max: number) => new RequestPace({ max, windowSeconds: 3600 });
  const paces = { guesses: hourly(mostGuesses), each: hourly(limits.each), total: hourly(limits.total) };

  async function recipient(to: string, { id, remoteAddress }: SMTPServerSession): Promise<void> {
    if (boxes.has(id)) throw new SmtpRefusal(452, 'One drop-box at a time');
    const token = tokenOf(to, domain);
    const box = token ? await findDropBox(owner, token) : null;
    if (box) boxes.set(id, box);
    else if (paces.guesses.count(remoteAddress, parts.now()) === null)
      throw new SmtpRefusal(550, 'No such drop-box');
    else throw new SmtpRefusal(450, 'Too many wrong addresses, try again in an hour');
  }

  async function data(stream: SMTPServerDataStream, { id }: SMTPServerSession): Promise<string> {
    const raw = await readMost(stream);
    const box = boxes.get(id);
    boxes.delete(id);
    if (!box) throw new SmtpRefusal(503, 'No recipient');
    if (!raw) throw new SmtpRefusal(552, 'This mail is larger than 25 MB');
    const now = parts.now();
    if (paces.each.count(box.token, now) !== null || paces.total.count('', now) !== null)
      throw new SmtpRefusal(450, 'Too much mail in an hour, try again later');
    await takeDroppedMail({ database: parts.database, box, domain, raw, now });
    return 'Kept';
  }

  /** Whatever is no refusal of ours is our own trouble: the sender keeps the mail and tries again. */
  const answer = <T>(work: Promise<T>, callback: (error: Error | null, answer?: T) => void) =>
    void work.then(
      (result) => callback(null, result),
      (error: unknown) => {
        if (error instanceof SmtpRefusal) return callback(error);
        parts.log.error({ err: error }, 'drop-box');
        return callback(new SmtpRefusal(451, 'Kith cannot keep this just now, try again later'));
      },
    );

  const server = new SMTPServer({
    ...{ name: domain, banner: 'Kith', size: mostBytes, logger: false },
    ...{ disableReverseLookup: true, maxClients: 50 },
    disabledCommands: certificate ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...certificate,
    onMailFrom: ({ address: from }, session, callback) => {
      boxes.delete(session.id);
      // Bounces come from nobody.
      callback(from ? null : new SmtpRefusal(550, 'Kith keeps no bounces'));
    },
    onRcptTo: ({ address: to }, session, callback) => answer(recipient(to, session), callback),
    onData: (stream, session, callback) => answer(data(stream, session), callback),
    onClose: ({ id }) => void boxes.delete(id),
  });
  // A connection that breaks is its own affair.
  server.on('error', (error) => parts.log.info({ err: error }, 'drop-box connection'));
  await once(server.listen(listen.port, listen.host), 'listening');
  return {
    async stop() {
      await new Promise<void>((resolve) => server.close(resolve));
      await owner.destroy();
    },
  };
}
