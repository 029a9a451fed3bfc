import { sql } from 'kysely';
import { z } from 'zod';
import { keptRate } from '../../../shared/features/promises/kept-rate.ts';
import { type KeptRate, PromiseDirection } from '../../../shared/features/promises/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../customers/visibility.ts';

export const KeptRatesOf = z.object({
  by: z.enum(['person', 'team', 'customer']),
  /** Ours by default; `they` asks how far customers keep theirs. */
  direction: PromiseDirection.default('we'),
  customerId: z.uuid().nullish(),
  limit: z.number().int().min(1).max(500).default(200),
});

export type NamedKeptRate = KeptRate & { id: string; name: string };

const subjects = {
  person: { id: sql<string>`owner.id`, name: sql<string>`owner.name` },
  team: { id: sql<string>`team.id`, name: sql<string>`team.name` },
  customer: { id: sql<string>`customers.id`, name: sql<string>`customers.name` },
};

/** Over the customers the reader may see; most settled promises first. */
export async function keptRates(
  scope: ReadScope,
  session: Session,
  input: z.output<typeof KeptRatesOf>,
): Promise<NamedKeptRate[]> {
  const viewer = await loadViewer(scope, session);
  const { id, name } = subjects[input.by];
  const rows = await scope.trx
    .selectFrom('promises')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'promises.organisation_id')
        .onRef('customers.id', '=', 'promises.customer_id'),
    )
    .innerJoin('staff as owner', (join) =>
      join
        .onRef('owner.organisation_id', '=', 'promises.organisation_id')
        .onRef('owner.id', '=', 'promises.owner_id'),
    )
    .leftJoin('teams as team', (join) =>
      join.onRef('team.organisation_id', '=', 'owner.organisation_id').onRef('team.id', '=', 'owner.team_id'),
    )
    .where('promises.organisation_id', '=', scope.organisationId)
    .where('promises.deleted_at', 'is', null)
    .where('promises.direction', '=', input.direction)
    .where('promises.state', 'in', ['kept', 'broken'])
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .$if(input.customerId != null, (query) => query.where('customers.id', '=', input.customerId!))
    .$if(input.by === 'team', (query) => query.where('team.id', 'is not', null))
    .select([id.as('id'), name.as('name')])
    .select((eb) => eb.fn.countAll<number>().filterWhere('promises.state', '=', 'kept').as('kept'))
    .select((eb) => eb.fn.countAll<number>().filterWhere('promises.state', '=', 'broken').as('broken'))
    .groupBy([id, name])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy(name)
    .limit(input.limit)
    .execute();
  return rows.map(({ kept, broken, ...subject }) => ({ ...subject, ...keptRate({ kept, broken }) }));
}
