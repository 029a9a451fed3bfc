import { getDomain } from 'tldts';

/** The domain a company registered: `mail.acme.co.uk` gives `acme.co.uk`, `shop.github.io` stays. Null without one. */
export function companyDomain(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

/** The host and its parents down to the registrable domain, most specific first. */
export function domainLadder(host: string): string[] {
  const floor = companyDomain(host) ?? host;
  const ladder = [host];
  for (let rung = host; rung !== floor && rung.includes('.'); ) {
    rung = rung.slice(rung.indexOf('.') + 1);
    ladder.push(rung);
  }
  return ladder;
}
