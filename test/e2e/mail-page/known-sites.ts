import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';

const frozen = join(import.meta.dirname, '../../fixtures/mail-pages');

/** As strict as a page with a mail in it can be; a host made of frames needs its own. */
const strictest = (frames: string) => [
  `default-src 'none'; img-src data:; script-src 'nonce-none'; frame-src ${frames}; object-src 'none'; base-uri 'self'`,
  "require-trusted-types-for 'script'",
];

/** What the host was publicly seen to send, a policy a line; its adapter's design note says by whom and when. */
const published = (adapter: string) =>
  readFileSync(join(frozen, adapter, 'policies.txt'), 'utf8')
    .trimEnd()
    .split('\n');

/** A browser obeys all policies of a page at once, so a page may do only what each of them allows. */
export const knownSites = [
  {
    adapter: 'gmail',
    hosts: ['mail.google.com'],
    policies: [...published('gmail'), ...strictest("'none'")],
  },
  {
    adapter: 'outlook',
    hosts: ['outlook.office.com', 'mail.kith.test'],
    policies: [...published('outlook'), ...strictest("'none'")],
  },
  {
    adapter: 'qq',
    hosts: ['wx.mail.qq.com', 'mail.qq.com', 'exmail.qq.com'],
    policies: [...published('qq'), ...strictest("'self'")],
  },
  {
    adapter: 'netease',
    hosts: ['mail.163.com', 'mail.126.com', 'mailh.qiye.163.com', 'mail.school.test'],
    policies: strictest("'self'"),
  },
  { adapter: 'generic', hosts: ['desk.test'], policies: strictest("'self'") },
];

export const knownHosts = knownSites.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));

/** Serves the frozen page that is chosen, and what its frames hold, on the hosts' real addresses. */
export async function serveKnownSites(context: BrowserContext) {
  let shown = '';
  const serve = (frozenPage: string) => {
    shown = frozenPage;
  };
  for (const { adapter, hosts, policies } of knownSites) {
    await context.route(
      ({ hostname }) => hosts.includes(hostname),
      async (route) => {
        const request = route.request();
        if (request.resourceType() !== 'document') return route.abort();
        const file = join(frozen, adapter, `${shown}${'.frame'.repeat(depthOf(request.frame()))}.html`);
        if (!existsSync(file)) return route.abort();
        await route.fulfill({
          contentType: 'text/html; charset=utf-8',
          // Hosts that set `document.domain`, as QQ does, have to ask the browser for it.
          headers: { 'content-security-policy': policies.join(', '), 'origin-agent-cluster': '?0' },
          body: await readFile(file, 'utf8'),
        });
      },
    );
  }
  return {
    serve,
    /** Afresh, also where only the part after # differs. */
    open: async (page: Page, frozenPage: string, url: string) => {
      serve(frozenPage);
      await page.goto('about:blank');
      await page.goto(url);
    },
  };
}

function depthOf(frame: Frame): number {
  const parent = frame.parentFrame();
  return parent ? 1 + depthOf(parent) : 0;
}
