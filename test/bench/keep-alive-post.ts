import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** POST over kept connections with as little of a client in between as Node allows. */
export function keepAlivePost() {
  const agent = new Agent({ keepAlive: true });
  return {
    send: (url: string, body: string) =>
      new Promise<string>((resolve, reject) => {
        const headers = { 'content-length': Buffer.byteLength(body) };
        const sending = request(url, { agent, method: 'POST', headers }, (response) => {
          text(response).then((answer) => {
            if (response.statusCode === 200) resolve(answer);
            else reject(new Error(`${response.statusCode}: ${answer.slice(0, 300)}`));
          }, reject);
        });
        sending.on('error', reject);
        sending.end(body);
      }),
    close: () => agent.destroy(),
  };
}
