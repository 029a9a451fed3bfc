import { createServer } from 'node:http';
import { listenLocally } from '../../support/listen-locally.ts';

/** A help desk as companies build them: generated classes, a notice where one reads, the customer outside of it. */
const ticket = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ticket 1207</title>
<style>body{font:15px/1.5 sans-serif;margin:0}.sc-aQzXrT{display:flex}aside{width:260px;padding:16px;background:#f3f1ed;min-height:100vh}
.css-9k8j7h{padding:24px}ul{list-style:none;padding:0}li{padding:8px 0}main{padding:12px 24px;background:#fff6e0}
@media (prefers-color-scheme:dark){body{background:#1b1a18;color:#eee}aside{background:#26241f}main{background:#3a331f}a{color:#9cf}}</style></head><body>
<main role="main"><p>On call today: <a href="mailto:duty@desk.test">duty@desk.test</a></p></main>
<div class="sc-aQzXrT"><aside><ul data-testid="queue">
<li class="queue-entry"><span>Anna Lindqvist</span><br><span>anna@lindqvist.test</span></li>
<li class="queue-entry"><span>王建国</span><br><span>jianguo.wang@huayuan.test</span></li>
<li class="queue-entry"><span title="anna@lindqvist.test">A. Lindqvist</span><br><span>Lund</span></li></ul></aside>
<div class="css-9k8j7h"><h1 data-testid="ticket-subject">A crate is missing</h1>
<p data-testid="requester"><b>Anna Lindqvist</b> <span>anna@lindqvist.test</span></p>
<p>One crate did not arrive. Bert (bert@lindqvist.test) counted twice.</p></div></div></body></html>`;

export async function startHelpDesk(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(ticket);
  });
  const { url, stop } = await listenLocally(server);
  return { url: `${url}/tickets/1207`, stop };
}
