import { sql } from 'kysely';
import { z } from 'zod';
import type { ValueAtRisk } from '../../../shared/features/loyalty/value/value-at-risk.ts';
import type { Prompt } from '../../../shared/features/prompts/model.ts';
import { whoFirst } from '../../../shared/features/prompts/who-first.ts';
import type { OrganisationAccess } from '../../context.ts';
import { type ReadScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { type Viewer, viewerUnder, visibleCustomers } from '../customers/visibility.ts';
import { readWeights } from '../prompts/prompt-kit.ts';
import { type AtStake, atStake } from './at-stake.ts';
import { changedSince, currentStamp, isUnderSame, keptList, waitingOn } from './today-list.ts';
import { noteRead, weighToday } from './weigh-today.ts';

export const TodayInput = z.object({ limit: z.number().int().min(1).max(200).default(50) });
type Limit = z.output<typeof TodayInput>;

type CustomerToday = {
  customer: { id: string; name: string; otherName: string; companyName: string; tier: string | null };
  prompts: Prompt[];
  /** Null where nobody knows what they are worth. */
  atRisk: ValueAtRisk | null;
  /** In the organisation's currency; null where nothing was ordered for a year. */
  atStake: AtStake | null;
};
type Today = { customers: CustomerToday[]; total: number };

type Asked = OrganisationAccess & { database: Database; now: () => Date };
type Reader = { session: Asked['session']; now: Date };

/** Who first today, from the person's list, which is brought up to date first where something has changed. */
export async function today(asked: Asked, input: Limit): Promise<Today> {
  const { session, database } = asked;
  const reader = { session, now: asked.now() };
  const listed = await asked.read((scope) => listIfCurrent(scope, reader, input));
  if (listed) return listed;
  await writeUnclocked(database, session.organisationId, async (scope) => {
    await weighToday(scope, reader);
    await noteRead(scope, reader);
  });
  return asked.read((scope) => list(scope, reader, input));
}

/** Null where the list has to be weighed before it is read, or this is the first reading of the day. */
async function listIfCurrent(scope: ReadScope, reader: Reader, input: Limit): Promise<Today | null> {
  const { staffId } = reader.session;
  const current = await currentStamp(scope, { staffId, now: reader.now });
  const kept = await keptList(scope, staffId);
  if (!kept || !isUnderSame(kept, current) || kept.readOn !== current.weighedOn) return null;
  if (kept.clock !== current.clock) {
    const viewer = viewerUnder(await loadSettings(scope), reader.session);
    if ((await changedSince(scope, viewer, kept.clock)).length > 0) return null;
  }
  return list(scope, reader, input);
}

async function list(scope: ReadScope, { session, now }: Reader, { limit }: Limit): Promise<Today> {
  const settings = await loadSettings(scope);
  const viewer = viewerUnder(settings, session);
  const weights = await readWeights(scope, { staffId: session.staffId, now });
  const waiting = whoFirst(await waitingOn(scope, session.staffId), weights);
  const shown = waiting.slice(0, limit);
  const customers = await customersNamed(scope, viewer, shown);
  const stakes = await atStake(scope, {
    customers: [...customers.values()],
    viewer,
    currency: settings.currency,
    now,
  });
  return {
    customers: shown.flatMap(({ customerId, prompts, atRisk }) => {
      const found = customers.get(customerId);
      if (!found) return [];
      const { companyId: _, ...customer } = found;
      return [{ customer, prompts, atRisk, atStake: stakes.get(customerId) ?? null }];
    }),
    total: waiting.length,
  };
}

async function customersNamed(scope: ReadScope, viewer: Viewer, shown: readonly { customerId: string }[]) {
  const rows = await scope.trx
    .selectFrom('customers')
    .leftJoin('customers as company', (join) =>
      join
        .onRef('company.organisation_id', '=', 'customers.organisation_id')
        .onRef('company.id', '=', 'customers.company_id'),
    )
    .select(['customers.id', 'customers.name', 'customers.other_name as otherName', 'customers.tier'])
    .select(['customers.company_id as companyId', sql<string>`coalesce(company.name, '')`.as('companyName')])
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.id', '=', sql<string>`ANY(${shown.map(({ customerId }) => customerId)}::uuid[])`)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
