import { type RawBuilder, sql } from 'kysely';
import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { rememberedDays } from '../../../shared/features/customers/handover-glance.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { instantJson } from '../../db/instant-json.ts';
import { askKept } from '../../db/kept-statements.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { type Viewer, visibleCustomers } from '../customers/visibility.ts';
import { insightGlance } from '../insight/insight-glance.ts';
import { loyaltyGlance } from '../loyalty/loyalty-glance.ts';
import { customerFacts } from './card-facts.ts';
import {
  complaintList,
  consentList,
  handoverGlance,
  identityList,
  importantDayList,
  interactionList,
  notThemList,
  productList,
  promiseList,
  promptAnswerList,
  purchaseList,
} from './card-lists.ts';

export type CardReader = { viewer: Viewer; settings: OrganisationSettings; now: Date };

const day = 86_400_000;

/** Whole cards in one statement, in the order of the ids; those gone or out of the reader's sight are left out. */
export async function loadCards(
  scope: ReadScope,
  { viewer, settings, now }: CardReader,
  customerIds: readonly string[],
): Promise<Card[]> {
  if (customerIds.length === 0) return [];
  const wanted = scope.trx
    .selectFrom('customers')
    .leftJoin('customers as company', (join) =>
      join
        .onRef('company.organisation_id', '=', 'customers.organisation_id')
        .onRef('company.id', '=', 'customers.company_id'),
    )
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.id', '=', isAmong(customerIds))
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .select([
      'customers.id',
      sql<Card>`json_build_object('customer', ${customerJson},
        'identities', ${identityList}, 'facts', ${customerFacts(settings)},
        'interactions', ${interactionList(viewer.staffId)},
        'promises', ${promiseList(new Date(now.getTime() - 90 * day))},
        'purchases', ${purchaseList}, 'products', ${productList},
        'complaints', ${complaintList(new Date(now.getTime() - 90 * day))},
        'promptAnswers', ${promptAnswerList(new Date(now.getTime() - 365 * day))},
        'consents', ${consentList}, 'importantDays', ${importantDayList},
        'loyalty', ${loyaltyGlance(viewer)}, 'insight', ${insightGlance(viewer)},
        'handover', ${handoverGlance(new Date(now.getTime() - rememberedDays * day))}, 'notThem', ${notThemList}, 'version', customers.version)`.as(
        'card',
      ),
    ]);
  const rows = await askKept(scope.trx, wanted);
  const cards = new Map(rows.map(({ id, card }) => [id, card]));
  return customerIds.flatMap((id) => cards.get(id) ?? []);
}

/** A kept plan reckons with ten ids in an array, and PostgreSQL would rather plan anew each time than use it for one. */
function isAmong(ids: readonly string[]): RawBuilder<string> {
  return ids.length === 1 ? sql`${ids[0]}` : sql`ANY(${ids}::uuid[])`;
}

const customerJson = sql`json_build_object('id', customers.id, 'kind', customers.kind, 'name', customers.name,
  'otherName', customers.other_name, 'title', customers.title, 'companyId', customers.company_id,
  'companyName', coalesce(company.name, ''), 'ownerId', customers.owner_id, 'tier', customers.tier,
  'birthday', customers.birthday, 'language', customers.language, 'timeZone', customers.time_zone,
  'quietHours', CASE WHEN customers.quiet_from IS NOT NULL
    THEN json_build_object('from', customers.quiet_from, 'to', customers.quiet_to) END,
  'notes', customers.notes, 'createdAt', ${instantJson('customers.created_at')})`;
