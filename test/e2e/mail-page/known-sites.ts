import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';

const frozen = join(import.meta.dirname, '../../fixtures/mail-pages');

/** As strict as a page with a mail in it can be; a host made of frames needs its own. */
const strict = (frames: string) =>
  `default-src 'none'; img-src data:; script-src 'nonce-none'; frame-src ${frames}; object-src 'none'; base-uri 'self'`;
const trustedTypes = "require-trusted-types-for 'script'";

/** Trusted types of Gmail are Google's published policy; no other host publishes one. */
const sites = [
  {
    adapter: 'gmail',
    hosts: ['mail.google.com'],
    policies: [strict("'none'"), `${trustedTypes}; report-uri https://mail.google.com/mail/cspreport`],
  },
  {
    adapter: 'outlook',
    hosts: ['outlook.office.com', 'mail.kith.test'],
    policies: [strict("'none'"), trustedTypes],
  },
  {
    adapter: 'qq',
    hosts: ['wx.mail.qq.com', 'mail.qq.com', 'exmail.qq.com'],
    policies: [strict("'self'"), trustedTypes],
  },
  {
    adapter: 'netease',
    hosts: ['mail.163.com', 'mail.126.com', 'mailh.qiye.163.com', 'mail.school.test'],
    policies: [strict("'self'"), trustedTypes],
  },
  { adapter: 'generic', hosts: ['desk.test'], policies: [strict("'self'"), trustedTypes] },
];

export const knownHosts = sites.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));

/** Serves the frozen page that is chosen, and what its frames hold, on the hosts' real addresses. */
export async function serveKnownSites(context: BrowserContext) {
  let shown = '';
  const serve = (frozenPage: string) => {
    shown = frozenPage;
  };
  for (const { adapter, hosts, policies } of sites) {
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
