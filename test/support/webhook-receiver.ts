import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { listenLocally } from './listen-locally.ts';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };

/** Another program that is told; `answer` says what it answers, 204 unless a test wants otherwise. */
export async function openReceiver() {
  const received: Received[] = [];
  const answers = { with: (response: ServerResponse) => void response.writeHead(204).end() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ path: request.url ?? '', headers: request.headers, body });
      answers.with(response);
    });
  });
  const { url, stop } = await listenLocally(server);
  return { url: `${url}/told`, received, answers, close: stop };
}
