import type { PromiseDirection } from '../../../shared/features/promises/model.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../customers/visibility.ts';

export type Reminder = {
  what: string;
  direction: PromiseDirection;
  dueOn: Day;
  customerName: string;
  ownerName: string;
  isOwn: boolean;
};

/** What somebody owes or waits for by today, and what has climbed to them as a lead; the latest first. */
export async function remindersOf(scope: ReadScope, session: Session, today: Day): Promise<Reminder[]> {
  const viewer = await loadViewer(scope, session);
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
    .leftJoin('teams', (join) =>
      join
        .onRef('teams.organisation_id', '=', 'owner.organisation_id')
        .onRef('teams.id', '=', 'owner.team_id'),
    )
    .select(['promises.what', 'promises.direction', 'promises.due_on as dueOn', 'promises.owner_id'])
    .select(['customers.name as customerName', 'owner.name as ownerName'])
    .where('promises.organisation_id', '=', scope.organisationId)
    .where('promises.state', '=', 'open')
    .where('promises.deleted_at', 'is', null)
    .where('promises.due_on', '<=', today)
    .where('customers.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .where((eb) =>
      eb.or([
        eb('promises.owner_id', '=', session.staffId),
        eb.and([eb('promises.escalation', '=', 3), eb('teams.lead_id', '=', session.staffId)]),
      ]),
    )
    .orderBy('promises.due_on')
    .orderBy('promises.id')
    .execute();
  return rows.map(({ owner_id, ...row }) => ({ ...row, isOwn: owner_id === session.staffId }));
}
