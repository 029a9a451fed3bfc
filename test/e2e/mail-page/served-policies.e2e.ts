import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { patience } from '../../support/patience.ts';
import { knownSites } from './known-sites.ts';
import { type KnownSitesVisit, visitKnownSites } from './visit-known-sites.ts';

let visit: KnownSitesVisit;

beforeAll(async () => {
  visit = await visitKnownSites();
  await visit.page
    .context()
    .route('https://elsewhere.test/*', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
});
afterAll(() => visit?.close());

type Refusals = { refusedBy: string[]; loaded: string[]; thrown: string };

/** To TypeScript what is trusted is text, as the places that demand it are. */
type TrustingPage = {
  trustedTypes: {
    createPolicy<Name extends string>(
      name: string,
      rules: Record<Name, (text: string) => string>,
    ): Record<Name, (text: string) => string>;
  };
};

/** Tries, as a script of the page, what a policy forbids: a foreign script, a script in an attribute, markup as text. */
function tryWhatIsForbidden() {
  const seen: Refusals = { refusedBy: [], loaded: [], thrown: '' };
  Object.assign(globalThis, { seen });
  addEventListener('securitypolicyviolation', ({ originalPolicy }) => seen.refusedBy.push(originalPolicy));
  const trusting = (globalThis as unknown as TrustingPage).trustedTypes.createPolicy('trusting', {
    createScript: (text) => text,
    createScriptURL: (url) => url,
  });
  const script = document.createElement('script');
  script.addEventListener('load', () => seen.loaded.push('a foreign script'));
  script.src = trusting.createScriptURL('https://elsewhere.test/script.js');
  document.body.append(script);
  const button = document.createElement('button');
  button.setAttribute('onclick', trusting.createScript("seen.loaded.push('an attribute')"));
  button.click();
  try {
    button.innerHTML = '<i>x</i>';
  } catch (error) {
    seen.thrown = (error as Error).name;
  }
}

test.each(knownSites.filter(({ adapter }) => adapter !== 'generic'))(
  'what the policies of $adapter forbid is refused, by each of them',
  async ({ hosts, policies }) => {
    await visit.open('view', `https://${hosts[0]}/`);
    await visit.page.evaluate(tryWhatIsForbidden);
    await vi.waitFor(async () => {
      const seen = await visit.page.evaluate(() => (globalThis as unknown as { seen: Refusals }).seen);
      expect([...new Set(seen.refusedBy)].toSorted()).toEqual(policies.toSorted());
      expect(seen).toMatchObject({ loaded: [], thrown: 'TypeError' });
    }, patience);
  },
);
