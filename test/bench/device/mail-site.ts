import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listenLocally } from '../../support/listen-locally.ts';

export type Sender = { name: string; address: string };

/** What the page below gives to its own scripts, and so to a bench that drives it. */
export type MailWindow = typeof globalThis & {
  /** Selects a row as the webmail would; answers when, in milliseconds of this machine's clock. */
  openMail(index: number): number;
  /** From each click to the frame that showed its row selected. */
  delays: number[];
  longTasks: number[];
};

const frozen = join(import.meta.dirname, '../../fixtures/mail-pages/roundcube/list.html');

/** A frozen Roundcube list with a row for each sender, alive enough to select one. */
export async function startMailSite(senders: readonly Sender[], opened: AsyncDisposableStack) {
  const page = withRows(await readFile(frozen, 'utf8'), senders);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const { url, stop } = await listenLocally(server);
  opened.defer(stop);
  return url;
}

function withRows(page: string, senders: readonly Sender[]): string {
  const rows = senders.map(
    ({ name, address }, index) => `<tr id="rcmrow${index}" class="message"><td class="subject">
<span class="fromto"><span class="adr"><span title="${address}" class="rcmContactAddress">${name}</span></span></span>
<span class="subject"><a href="/?_task=mail&amp;_mbox=INBOX&amp;_uid=${index + 1}&amp;_action=show"><span>Order ${index}</span></a></span>
</td></tr>`,
  );
  return page
    .replace(/<tbody>.*<\/tbody>/s, `<tbody>${rows.join('')}</tbody>`)
    .replace(
      '</head>',
      '<style>#messagelist { position: fixed; inset: 0 auto auto 0; background: white } .selected { background: gold }</style></head>',
    )
    .replace('</body>', `<script>${pageScript}</script></body>`);
}

const pageScript = `
  var delays = [], longTasks = [];
  function select(row) {
    for (const other of document.querySelectorAll('#messagelist tr.selected')) {
      other.classList.remove('selected');
      other.removeAttribute('aria-selected');
    }
    row.classList.add('selected');
    row.setAttribute('aria-selected', 'true');
  }
  function openMail(index) {
    const at = performance.timeOrigin + performance.now();
    select(document.getElementById('rcmrow' + index));
    return at;
  }
  addEventListener('click', (event) => {
    const row = event.target.closest('tr.message');
    if (!row) return;
    event.preventDefault();
    select(row);
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => delays.push(performance.now() - event.timeStamp);
      painted.port2.postMessage(null);
    });
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
`;
