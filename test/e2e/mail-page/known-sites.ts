import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const frozen = join(import.meta.dirname, '../../fixtures/mail-pages');

/** Trusted types are Google's published policy; the rest is as strict as a page with a mail in it can be. */
const strict =
  "default-src 'none'; img-src data:; script-src 'nonce-none'; frame-src 'none'; object-src 'none'; base-uri 'self'";
const policies = {
  gmail: [strict, "require-trusted-types-for 'script'; report-uri https://mail.google.com/mail/cspreport"],
  outlook: [strict, "require-trusted-types-for 'script'"],
};

export const knownHosts = [
  'https://mail.google.com/*',
  'https://outlook.office.com/*',
  'https://mail.kith.test/*',
];

/** Serves the frozen pages on the hosts' real addresses. */
export async function serveKnownSites(context: BrowserContext, pageFor: (url: URL) => string | null) {
  await context.route(
    ({ hostname }) => knownHosts.some((host) => host.includes(`//${hostname}/`)),
    async (route) => {
      const url = new URL(route.request().url());
      const page = route.request().resourceType() === 'document' ? pageFor(url) : null;
      if (!page) return route.abort();
      const adapter = url.hostname === 'mail.google.com' ? 'gmail' : 'outlook';
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policies[adapter].join(', ') },
        body: await readFile(join(frozen, adapter, `${page}.html`), 'utf8'),
      });
    },
  );
}
