import { sql } from 'kysely';
import type { Flow, SpellEnd } from '../../../shared/features/insight/model.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../customers/visibility.ts';

const most = 2000;

export type TurnedCustomer = {
  id: string;
  /** Empty when the customer was erased. */
  name: string;
  companyName: string;
  ownerId: string | null;
  turnedOn: Day;
  /** How they were lost; null of who was won or regained. */
  ended: SpellEnd | null;
  reason: string | null;
  words: string;
};

/** The customers behind a number of the bucket, latest first. Merged records stand under the one they became. */
export async function listTurned(
  scope: ReadScope,
  session: Session,
  { flow, from, to }: { flow: Flow; from: Day; to: Day },
): Promise<{ items: TurnedCustomer[]; rest: number }> {
  const viewer = await loadViewer(scope, session);
  const turnedOn = sql.ref(flow === 'lost' ? 'spell.ended_on' : 'spell.began_on');
  const rows = await scope.trx
    .selectFrom('customers')
    .innerJoin('customer_spells as spell', (join) =>
      join
        .onRef('spell.organisation_id', '=', 'customers.organisation_id')
        .onRef('spell.customer_id', '=', 'customers.id'),
    )
    .leftJoin('customers as company', (join) =>
      join
        .onRef('company.organisation_id', '=', 'customers.organisation_id')
        .onRef('company.id', '=', 'customers.company_id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('customer_losses as said')
          .innerJoin('customers as sayer', (join) =>
            join
              .onRef('sayer.organisation_id', '=', 'said.organisation_id')
              .onRef('sayer.id', '=', 'said.customer_id'),
          )
          .leftJoin('customers as employer', (join) =>
            join
              .onRef('employer.organisation_id', '=', 'sayer.organisation_id')
              .onRef('employer.id', '=', 'sayer.company_id')
              .on('employer.deleted_at', 'is', null),
          )
          .select(['said.reason', 'said.words'])
          .whereRef('said.organisation_id', '=', 'customers.organisation_id')
          .where(sql<boolean>`coalesce(employer.id, sayer.id) = customers.id`)
          .whereRef('said.lost_on', '>=', 'spell.began_on')
          .where('said.deleted_at', 'is', null)
          .where(sql<boolean>`${flow === 'lost'}`)
          .orderBy('said.lost_on')
          .limit(1)
          .as('loss'),
      (join) => join.onTrue(),
    )
    .select(['customers.id', 'customers.name', 'customers.owner_id as ownerId', 'loss.reason'])
    .select(sql<string>`coalesce(company.name, '')`.as('companyName'))
    .select(sql<Day>`${turnedOn}`.as('turnedOn'))
    .select(sql<SpellEnd | null>`CASE WHEN ${flow === 'lost'} THEN spell.ended END`.as('ended'))
    .select(sql<string>`coalesce(loss.words, '')`.as('words'))
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .where('customers.organisation_id', '=', scope.organisationId)
    .where((eb) => visibleCustomers(eb, viewer))
    .where(sql<boolean>`${turnedOn} BETWEEN ${from}::date AND ${to}::date`)
    .$if(flow !== 'lost', (some) => some.where('spell.began', '=', flow === 'won' ? 'won' : 'regained'))
    .orderBy(turnedOn, 'desc')
    .orderBy('customers.id')
    .limit(most)
    .execute();
  const items = rows.map(({ total: _, ...row }) => row);
  return { items, rest: (rows[0]?.total ?? 0) - items.length };
}
