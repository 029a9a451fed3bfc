import type { LookSurface } from '../../../shared/features/customers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requireCustomer } from './store.ts';
import { loadViewer } from './visibility.ts';

/** `name`: of a colleague, or of a program, which no list of people has. */
type Look = { staffId: string; name: string; hourAt: string; surface: LookSurface };
/** `whose`: whether everybody's looks are listed or only the reader's own. */
export type Looks = { whose: 'everybody' | 'mine'; looks: Look[] };

const mostShown = 100;

/** Newest first. The owner and administrators see everybody's, others their own: it is no measure of anybody's work. */
export async function listLooks(
  scope: ReadScope,
  session: Session,
  { customerId }: { customerId: string },
): Promise<Looks> {
  const customer = await requireCustomer(scope, await loadViewer(scope, session), customerId);
  const seesAll = customer.owner_id === session.staffId || session.roles.includes('administrator');
  const rows = await scope.trx
    .selectFrom('customer_looks as look')
    .innerJoin('customers as looked', (join) =>
      join
        .onRef('looked.organisation_id', '=', 'look.organisation_id')
        .onRef('looked.id', '=', 'look.customer_id'),
    )
    .innerJoin('staff as looker', (join) =>
      join
        .onRef('looker.organisation_id', '=', 'look.organisation_id')
        .onRef('looker.id', '=', 'look.staff_id'),
    )
    .select(['look.staff_id', 'looker.name', 'look.hour_at', 'look.surface'])
    .distinct()
    .where('look.organisation_id', '=', scope.organisationId)
    // What was merged into this customer was looked at as well.
    .where((eb) => eb.or([eb('looked.id', '=', customer.id), eb('looked.merged_into_id', '=', customer.id)]))
    .$if(!seesAll, (query) => query.where('look.staff_id', '=', session.staffId))
    .orderBy('look.hour_at', 'desc')
    .orderBy('look.staff_id')
    .limit(mostShown)
    .execute();
  return {
    whose: seesAll ? 'everybody' : 'mine',
    looks: rows.map((row) => ({
      staffId: row.staff_id,
      name: row.name,
      hourAt: row.hour_at.toISOString(),
      surface: row.surface,
    })),
  };
}
