import { sql } from 'kysely';
import { stringify } from '../../../shared/open-formats/csv-text.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { writeVcard } from '../../open-formats/vcard-text.ts';

export type ExportFile = { name: string; parts: AsyncIterable<string> };

/** Every table an organisation would miss, with plain columns; ids let other programs join them again. */
const tables: Record<string, readonly string[]> = {
  customers: [
    'id',
    'kind',
    'name',
    'other_name',
    'title',
    'company_id',
    'owner_id',
    'tier',
    'birthday',
    'language',
    'time_zone',
    'notes',
    'origin',
    'origin_detail',
    'merged_into_id',
    'created_at',
    'deleted_at',
  ],
  customer_identities: [
    'id',
    'customer_id',
    'kind',
    'value',
    'display',
    'is_alias',
    'origin',
    'origin_detail',
    'created_at',
    'deleted_at',
  ],
  match_rejections: ['id', 'customer_id', 'address', 'staff_id', 'rejected_at', 'undone_at'],
  customer_merges: ['id', 'kept_id', 'merged_id', 'merged_at', 'merged_by', 'split_at'],
  interactions: [
    'id',
    'customer_id',
    'kind',
    'direction',
    'happened_at',
    'subject',
    'text',
    'attachments',
    'sharing',
    'author_id',
    'message_id',
    'origin',
    'origin_detail',
    'deleted_at',
  ],
  purchases: [
    'id',
    'customer_id',
    'number',
    'kind',
    'ordered_at',
    'currency',
    'amount_minor',
    'cost_minor',
    'origin',
    'deleted_at',
  ],
  purchase_lines: ['purchase_id', 'position', 'product', 'quantity', 'amount_minor'],
  promises: [
    'id',
    'customer_id',
    'direction',
    'owner_id',
    'what',
    'quote',
    'message_id',
    'due_on',
    'state',
    'made_at',
    'made_by',
    'settled_at',
    'moved_count',
    'escalation',
  ],
  promise_events: ['id', 'promise_id', 'kind', 'at', 'staff_id', 'from_due_on', 'to_due_on', 'reason'],
  complaints: [
    'id',
    'customer_id',
    'kind',
    'channel',
    'words',
    'message_id',
    'received_on',
    'recorded_at',
    'recorded_by',
    'owner_id',
    'state',
    'state_on',
    'verdict',
    'cause_id',
    'solution',
    'promise_id',
    'closed_at',
  ],
  complaint_steps: [
    'id',
    'complaint_id',
    'kind',
    'done_on',
    'at',
    'staff_id',
    'words',
    'verdict',
    'from_owner_id',
    'to_owner_id',
  ],
  complaint_rules: ['acknowledge_days', 'answer_days', 'ask_days', 'causes'],
  prompt_answers: [
    'id',
    'customer_id',
    'prompt_key',
    'answer',
    'reason',
    'until_on',
    'answered_at',
    'staff_id',
  ],
  pulses: [
    'id',
    'customer_id',
    'question',
    'is_mailed',
    'asked_by',
    'asked_at',
    'score',
    'words',
    'answered_at',
  ],
  loyalty_signs: [
    'id',
    'customer_id',
    'kind',
    'words',
    'share_percent',
    'noticed_on',
    'recorded_by',
    'recorded_at',
    'deleted_at',
  ],
  staff: ['id', 'name', 'email', 'roles', 'team_id', 'is_active', 'created_at'],
  teams: ['id', 'name', 'lead_id'],
  domain_rules: ['domain', 'kind', 'created_at'],
  snippets: ['id', 'author_id', 'is_shared', 'shortcut', 'body'],
  writing_guides: ['competitors', 'reasons_en', 'reasons_zh'],
};

const rowsAtOnce = 5000;

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The whole organisation as CSV, one file a table, and its live customers as vCard 4.0. All in the scope's one snapshot. */
export function exportFiles(scope: ReadScope): ExportFile[] {
  const csv = Object.entries(tables).map(([table, columns]) => ({
    name: `${table}.csv`,
    parts: csvParts(scope, table, columns),
  }));
  return [...csv, { name: 'customers.vcf', parts: vcardParts(scope) }];
}

async function* csvParts(
  { trx, organisationId }: ReadScope,
  table: string,
  columns: readonly string[],
): AsyncGenerator<string> {
  yield stringify([columns]);
  const order = sql.join(
    [columns.includes('id') ? 'id' : columns[0]!, ...(columns.includes('position') ? ['position'] : [])].map(
      (name) => sql.ref(name),
    ),
  );
  for (let offset = 0; ; offset += rowsAtOnce) {
    const { rows } = await sql<Record<string, unknown>>`
      SELECT ${sql.join(columns.map((column) => sql.ref(column)))} FROM ${sql.table(table)}
      WHERE organisation_id = ${organisationId} ORDER BY ${order} LIMIT ${rowsAtOnce} OFFSET ${offset}`.execute(
      trx,
    );
    if (rows.length > 0)
      yield stringify(rows.map((row) => columns.map((column) => cellOf(row[column])))).slice(1);
    if (rows.length < rowsAtOnce) return;
  }
}

async function* vcardParts({ trx, organisationId }: ReadScope): AsyncGenerator<string> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const customers = await trx
      .selectFrom('customers')
      .leftJoin('customers as company', (join) =>
        join
          .onRef('company.id', '=', 'customers.company_id')
          .onRef('company.organisation_id', '=', 'customers.organisation_id'),
      )
      .select([
        'customers.id',
        'customers.kind',
        'customers.name',
        'customers.other_name',
        'customers.title',
        'customers.birthday',
        'customers.notes',
        'company.name as company_name',
      ])
      .where('customers.organisation_id', '=', organisationId)
      .where('customers.deleted_at', 'is', null)
      .where('customers.id', '>', after)
      .orderBy('customers.id')
      .limit(rowsAtOnce)
      .execute();
    if (customers.length === 0) return;
    const identities = await trx
      .selectFrom('customer_identities')
      .select(['customer_id', 'kind', 'value'])
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', 'is', null)
      .where(
        'customer_id',
        'in',
        customers.map((customer) => customer.id),
      )
      .execute();
    const byCustomer = Map.groupBy(identities, (identity) => identity.customer_id);
    yield customers
      .map((customer) => writeVcard({ ...customer, identities: byCustomer.get(customer.id) ?? [] }))
      .join('');
    after = customers.at(-1)!.id;
  }
}
