import { dayIn } from '../../../shared/time/day.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { completeCustomers } from './complete-customers.ts';
import { asProblem, type BatchOutcome, type ImportRun, nothingTaken } from './import-run.ts';
import { type ImportedCustomer, problem } from './imported-customer.ts';
import { addHolder, knownIdentities } from './known-identities.ts';
import { namedCompanies } from './named-companies.ts';
import { namesOfHolders } from './names-of-holders.ts';
import { type NormalisedCustomer, normaliseRecord } from './normalise-record.ts';
import { placeRecord } from './place-record.ts';
import { staffByName } from './staff-by-name.ts';
import { standingIds } from './standing-ids.ts';
import { takeConsents } from './take-consents.ts';
import { takeImportantDays } from './take-important-days.ts';
import { type Introduced, takeReferrals } from './take-referrals.ts';
import { addCustomers } from './write-customers.ts';

/** A record on its way in: the customer it belongs to, and whether that one is new. */
export type PlacedCustomer = NormalisedCustomer & {
  id: string;
  companyId: string | null;
  ownerId: string | null;
};

/**
 * Takes a batch of address-book records in. A record belongs to whoever already has its address, or its phone and name;
 * a new one's id is made from what it says, so that the same file twice adds nobody twice.
 */
export async function takeCustomers(
  scope: WriteScope,
  run: ImportRun,
  records: readonly { line: number; raw: string; value: ImportedCustomer }[],
): Promise<BatchOutcome> {
  const outcome = nothingTaken();
  const { organisationId } = scope;
  const country = run.settings.holidayCountry ?? 'CN';
  const today = dayIn(scope.now, run.settings.timeZone);
  const readable: { line: number; raw: string; value: NormalisedCustomer }[] = [];
  for (const record of records) {
    const normalised = normaliseRecord(record.value, { organisationId, country, today });
    if ('messageKey' in normalised) outcome.problems.push(asProblem(record, normalised));
    else readable.push({ ...record, value: normalised });
  }
  const values = readable.map((record) => record.value);
  const known = await knownIdentities(
    scope,
    values.flatMap((value) => value.identities),
  );
  const names = await namesOfHolders(scope, known);
  const companies = await namedCompanies(scope, run, values);
  const staff = await staffByName(scope);
  const standing = await standingIds(
    scope,
    values.map(({ newId }) => newId),
  );

  const introduced: Introduced[] = [];
  const fresh = new Map<string, PlacedCustomer>();
  const existing = new Map<string, PlacedCustomer[]>();
  for (const record of readable) {
    const value = record.value;
    for (const name of [value.name, value.otherName, value.company, ...value.emails])
      run.called?.add(name.toLowerCase());
    const owner = staff.get(value.owner.toLowerCase());
    if (value.owner && !owner)
      outcome.problems.push(
        asProblem(record, { messageKey: 'imports:problem.unknownOwner', details: { value: value.owner } }),
      );
    const place = placeRecord(value, known, (id) => fresh.get(id) ?? names.get(id));
    if ('via' in place) {
      outcome.problems.push(asProblem(record, problem('severalCustomers', { value: place.via })));
      continue;
    }
    const id = place.customerId ?? standing.get(value.newId)!;
    const placed = {
      ...value,
      id,
      companyId: companies.get(value.company.toLowerCase()) ?? null,
      ownerId: owner ?? null,
    };
    if (place.customerId === null && !fresh.has(id)) fresh.set(id, placed);
    else existing.set(id, [...(existing.get(id) ?? []), placed]);
    for (const identity of value.identities) addHolder(known, identity, id);
    const { referredBy } = value;
    if (referredBy) introduced.push({ line: record.line, raw: record.raw, customerId: id, referredBy });
  }
  const added = await addCustomers(scope, run, [...fresh.values()]);
  for (const [id, placed] of fresh)
    if (!added.has(id)) existing.set(id, [placed, ...(existing.get(id) ?? [])]);
  const updated = await completeCustomers(scope, run, existing);
  const placed = [...fresh.values(), ...[...existing.values()].flat()];
  const consenting = await takeConsents(scope, placed);
  const celebrating = await takeImportantDays(scope, run, placed);
  const { referred, problems } = await takeReferrals(scope, run, introduced);
  outcome.problems.push(...problems);
  for (const id of [...consenting, ...celebrating, ...referred]) updated.add(id);
  await touchCustomers(scope, [...updated]);
  const recordsOf = (isUpdated: boolean) =>
    [...existing].reduce((sum, [id, placed]) => sum + (updated.has(id) === isUpdated ? placed.length : 0), 0);
  return { ...outcome, added: added.size, updated: recordsOf(true), unchanged: recordsOf(false) };
}
