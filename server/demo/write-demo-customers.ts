import { createSecretKey, type KeyObject } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { IdentityKind } from '../../shared/features/customers/model.ts';
import { searchText } from '../../shared/features/customers/search-text.ts';
import { inSlices } from '../db/in-slices.ts';
import { type WriteScope, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { addressHash } from '../features/customers/address-hash.ts';
import { nameKeys } from '../features/customers/name-keys.ts';
import type { InventedCompany, InventedPerson } from './invent-customers.ts';

type Place = { database: Database; organisationId: string; now: Date };
export type WrittenPerson = { id: string; ownerId: string; person: InventedPerson };

type Party = {
  id: string;
  name: string;
  otherName: string;
  companyName: string;
  identities: { kind: IdentityKind; value: string }[];
  row: {
    kind: 'person' | 'company';
    title: string;
    company_id: string | null;
    owner_id: string | null;
    tier: InventedPerson['tier'] | null;
    birthday: string | null;
    language: 'en' | 'zh';
  };
};

async function writeParties(scope: WriteScope, hashKey: KeyObject, parties: readonly Party[]): Promise<void> {
  const { trx, organisationId, clock, now } = scope;
  await inSlices(parties, (slice) =>
    trx
      .insertInto('customers')
      .values(
        slice.map(({ id, name, otherName, companyName, identities, row }) => ({
          ...row,
          organisation_id: organisationId,
          id,
          name,
          other_name: otherName,
          origin: 'demo' as const,
          search_text: searchText({
            name,
            otherName,
            companyName,
            identities: identities.map(({ value }) => value),
          }),
          ...nameKeys({ kind: row.kind, name, other_name: otherName }),
          created_at: now,
          version: clock,
        })),
      )
      .execute(),
  );
  const identities = parties.flatMap((party) =>
    party.identities.map((identity) => ({ ...identity, customerId: party.id })),
  );
  await inSlices(identities, (slice) =>
    trx
      .insertInto('customer_identities')
      .values(
        slice.map(({ kind, value, customerId }) => ({
          organisation_id: organisationId,
          id: uuidv7(),
          customer_id: customerId,
          kind,
          value,
          display: value,
          origin: 'demo' as const,
          hash: addressHash(hashKey, kind, value),
          created_at: now,
          version: clock,
        })),
      )
      .execute(),
  );
}

export async function writeCustomers(
  { database, organisationId, now }: Place,
  { companies, people }: { companies: InventedCompany[]; people: InventedPerson[] },
  owner: () => string,
): Promise<WrittenPerson[]> {
  const companyIds = new Map(companies.map((company) => [company.domain, uuidv7()]));
  const written = people.map((person) => ({ id: uuidv7(), ownerId: owner(), person }));
  const blank = { title: '', company_id: null, owner_id: null, tier: null, birthday: null };
  await writeIn(database, { organisationId, now }, async (scope) => {
    const { address_hash_key } = await scope.trx
      .selectFrom('organisations')
      .select('address_hash_key')
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow();
    const asCompany = ({ name, domain, language }: InventedCompany): Party => ({
      id: companyIds.get(domain)!,
      name,
      otherName: '',
      companyName: '',
      identities: [{ kind: 'domain', value: domain }],
      row: { ...blank, kind: 'company', language },
    });
    const asPerson = ({ id, ownerId, person }: WrittenPerson): Party => ({
      id,
      name: person.name,
      otherName: person.otherName,
      companyName: person.company?.name ?? '',
      identities: [
        { kind: 'email', value: person.email },
        { kind: 'phone', value: person.phone },
      ],
      row: {
        kind: 'person',
        title: person.title,
        company_id: person.company ? companyIds.get(person.company.domain)! : null,
        owner_id: ownerId,
        tier: person.tier,
        birthday: person.birthday,
        language: person.language,
      },
    });
    await writeParties(scope, createSecretKey(address_hash_key), [
      ...companies.map(asCompany),
      ...written.map(asPerson),
    ]);
  });
  return written;
}
