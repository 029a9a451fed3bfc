import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Complaint, ComplaintKind } from '../../../shared/features/complaints/model.ts';
import { isUnanswered } from '../../../shared/features/complaints/next-steps.ts';
import type { PromiseState } from '../../../shared/features/promises/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadViewer, visibleCustomers } from '../customers/visibility.ts';
import { complaintColumns, toComplaint } from './store.ts';

export const ListComplaints = z.object({
  whose: z.enum(['mine', 'all']).default('all'),
  show: z.enum(['open', 'closed']).default('open'),
  kind: ComplaintKind.nullish(),
  causeId: z.string().max(36).nullish(),
  customerId: z.uuid().nullish(),
  offset: z.number().int().min(0).max(100_000).default(0),
  limit: z.number().int().min(1).max(1000).default(50),
});

type ListedComplaint = {
  complaint: Complaint;
  customerName: string;
  ownerName: string;
  /** The day the answer is due; null once nothing is owed. */
  dueOn: string | null;
};
export type ComplaintPage = { items: ListedComplaint[]; nextOffset: number | null; total: number };

/** Open ones by the day their answer is due, then those that wait for the customer; closed ones the latest first. */
export async function listComplaints(
  scope: ReadScope,
  session: Session,
  input: z.output<typeof ListComplaints>,
): Promise<ComplaintPage> {
  const viewer = await loadViewer(scope, session);
  const isOpen = input.show === 'open';
  const rows = await scope.trx
    .selectFrom('complaints')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'complaints.organisation_id')
        .onRef('customers.id', '=', 'complaints.customer_id'),
    )
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'complaints.organisation_id')
        .onRef('staff.id', '=', 'complaints.owner_id'),
    )
    .innerJoin('promises', (join) =>
      join
        .onRef('promises.organisation_id', '=', 'complaints.organisation_id')
        .onRef('promises.id', '=', 'complaints.promise_id'),
    )
    .where('complaints.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where('complaints.closed_at', isOpen ? 'is' : 'is not', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .$if(input.whose === 'mine', (query) => query.where('complaints.owner_id', '=', session.staffId))
    .$if(input.kind != null, (query) => query.where('complaints.kind', '=', input.kind!))
    .$if(input.causeId != null, (query) => query.where('complaints.cause_id', '=', input.causeId!))
    .$if(input.customerId != null, (query) => query.where('complaints.customer_id', '=', input.customerId!))
    .select(complaintColumns)
    .select([
      'customers.name as customerName',
      'staff.name as ownerName',
      'promises.due_on as dueOn',
      'promises.state as answerState',
      sql<number>`count(*) OVER ()`.as('total'),
    ])
    .$if(isOpen, (query) =>
      query
        .orderBy(sql<SqlBool>`promises.state = 'open'`, 'desc')
        .orderBy('promises.due_on')
        .orderBy('complaints.received_on'),
    )
    .$if(!isOpen, (query) => query.orderBy('complaints.closed_at', 'desc'))
    .orderBy('complaints.id')
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  const total = Number(rows[0]?.total ?? 0);
  const end = input.offset + rows.length;
  return { items: rows.map(toListed), nextOffset: end < total ? end : null, total };
}

type ListedRow = Parameters<typeof toComplaint>[0] & {
  customerName: string;
  ownerName: string;
  dueOn: string;
  answerState: PromiseState;
};

function toListed({ customerName, ownerName, dueOn, answerState, ...row }: ListedRow): ListedComplaint {
  const complaint = toComplaint(row);
  const isOwed = isUnanswered(complaint) && answerState === 'open';
  return { complaint, customerName, ownerName, dueOn: isOwed ? dueOn : null };
}
