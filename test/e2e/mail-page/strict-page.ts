import { createServer } from 'node:http';
import { listenLocally } from '../../support/listen-locally.ts';

const ticket = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ticket 1207</title></head><body>
<main><h1>Ticket 1207: a crate is missing</h1><p>Anna Lindqvist &lt;anna@lindqvist.test&gt;</p>
<p>One crate did not arrive. Bert (bert@lindqvist.test) counted twice.</p></main>
<div id="answer" contenteditable="true">Before.</div>
<button id="next">Next</button></body></html>`;

/** A page under a policy that forbids styles, frames and everything else that is not its own. */
export async function startStrictPage(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((_request, response) => {
    const policy = "default-src 'none'; style-src 'none'; frame-src 'none'; connect-src 'none'";
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(ticket);
  });
  const { url, stop } = await listenLocally(server);
  return { url: `${url}/`, stop };
}
