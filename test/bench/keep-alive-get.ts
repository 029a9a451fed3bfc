import { Agent, get, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** GET over kept connections with as little of a client in between as Node allows. */
export function keepAliveGet(headers: OutgoingHttpHeaders) {
  const agent = new Agent({ keepAlive: true });
  return {
    read: (url: string) =>
      new Promise<string>((resolve, reject) => {
        get(url, { agent, headers }, (response) => {
          text(response).then((body) => {
            if (response.statusCode === 200) resolve(body);
            else reject(new Error(`${response.statusCode}: ${body.slice(0, 300)}`));
          }, reject);
        }).on('error', reject);
      }),
    close: () => agent.destroy(),
  };
}
