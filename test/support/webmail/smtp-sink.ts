import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type LocalServer, listenLocally } from '../listen-locally.ts';

export type SmtpSink = LocalServer & { received: string[] };

/** Takes in every mail on a port of this machine and sends none on, so that a webmail's own sending can be tried. */
export async function startSmtpSink(port: number): Promise<SmtpSink> {
  const received: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    void converse(socket, received);
  });
  return { ...(await listenLocally(server, port)), received };
}

async function converse(socket: Socket, received: string[]): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let mail: string[] | null = null;
  say('220 sink');
  for await (const line of createInterface({ input: socket })) {
    if (mail && line === '.') {
      received.push(mail.join('\n'));
      mail = null;
      say('250 kept');
    } else if (mail) mail.push(line);
    else if (/^DATA/i.test(line)) {
      mail = [];
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 ok');
  }
}
