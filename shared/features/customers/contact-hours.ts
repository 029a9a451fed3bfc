import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isQuiet } from '../../time/is-quiet.ts';
import type { OrganisationSettings, QuietHours } from '../administration/model.ts';
import { countryZones } from './country-zones.ts';
import type { Customer, Identity } from './model.ts';

export type ContactHours = {
  timeZone: string;
  /** What the time zone was read from. */
  because: 'own' | 'phone' | 'domain' | 'organisation';
  quietHours: QuietHours;
};

type Reachable = {
  customer: Pick<Customer, 'timeZone' | 'quietHours'>;
  identities: readonly Pick<Identity, 'kind' | 'value'>[];
};
type HouseRules = Pick<OrganisationSettings, 'timeZone' | 'quietHours'>;

/** Endings that are taken for what they spell, not for the country. */
const spelling = new Set(['co']);

function zoneOfPhone(identities: Reachable['identities']): string | undefined {
  return identities
    .filter(({ kind }) => kind === 'phone')
    .map(({ value }) => countryZones[parsePhoneNumberFromString(value)?.country ?? ''])
    .find((zone) => zone !== undefined);
}

function zoneOfDomain(identities: Reachable['identities']): string | undefined {
  return identities
    .filter(({ kind }) => kind === 'email' || kind === 'domain')
    .map(({ value }) => value.slice(value.lastIndexOf('.') + 1))
    .filter((ending) => !spelling.has(ending))
    .map((ending) => countryZones[ending === 'uk' ? 'GB' : ending.toUpperCase()])
    .find((zone) => zone !== undefined);
}

/** Where and when a customer is likely awake: what they said, else the country of a phone, of a domain, else ours. */
export function contactHours({ customer, identities }: Reachable, rules: HouseRules): ContactHours {
  const quietHours = customer.quietHours ?? rules.quietHours;
  if (customer.timeZone) return { timeZone: customer.timeZone, because: 'own', quietHours };
  const byPhone = zoneOfPhone(identities);
  if (byPhone) return { timeZone: byPhone, because: 'phone', quietHours };
  const byDomain = zoneOfDomain(identities);
  if (byDomain) return { timeZone: byDomain, because: 'domain', quietHours };
  return { timeZone: rules.timeZone, because: 'organisation', quietHours };
}

/** Their hours while it is quiet where they are; null when they may be called. */
export function quietThere(reachable: Reachable, rules: HouseRules, now: Date): ContactHours | null {
  const hours = contactHours(reachable, rules);
  return isQuiet(now, hours) ? hours : null;
}
