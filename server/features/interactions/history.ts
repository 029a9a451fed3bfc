import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type {
  HistoryPage,
  HistoryQuery,
  Interaction,
  InteractionPlace,
} from '../../../shared/features/interactions/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { visibleInteraction } from './visible-interaction.ts';

const pageSize = 30;

/** Newest first, as this reader may see it; `query` finds nothing in what is hidden from them. */
export async function readHistory(
  scope: ReadScope,
  session: Session,
  { customerId, before, query }: z.output<typeof HistoryQuery>,
): Promise<HistoryPage> {
  const id = await requireCustomerId(scope, session, customerId);
  const shown = visibleInteraction(session.staffId);
  const wanted = `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await visibleInteractions(scope, session.staffId)
    .where('interactions.customer_id', '=', id)
    .$if(before !== null, (some) => some.where(isBefore(before!)))
    .$if(query.trim() !== '', (some) =>
      some.where((eb) => eb.or([eb(shown.subject, 'ilike', wanted), eb(shown.text, 'ilike', wanted)])),
    )
    .orderBy('interactions.happened_at', 'desc')
    .orderBy('interactions.id')
    .limit(pageSize + 1)
    .execute();
  const items = rows.slice(0, pageSize).map(toInteraction);
  const last = items.at(-1);
  const next = rows.length > pageSize && last ? { happenedAt: last.happenedAt, id: last.id } : null;
  return { items, next };
}

function isBefore({ happenedAt, id }: InteractionPlace) {
  const at = new Date(happenedAt);
  return sql<SqlBool>`(interactions.happened_at < ${at} OR (interactions.happened_at = ${at} AND interactions.id > ${id}))`;
}

/** Living interactions, hidden columns already replaced. Narrow it to a customer the reader may see. */
function visibleInteractions(scope: ReadScope, staffId: string) {
  const shown = visibleInteraction(staffId);
  return scope.trx
    .selectFrom('interactions')
    .select([
      'interactions.id',
      'interactions.customer_id as customerId',
      'interactions.kind',
      'interactions.direction',
      'interactions.happened_at as happenedAt',
      'interactions.sharing',
      'interactions.author_id as authorId',
      shown.subject.as('subject'),
      shown.text.as('text'),
      shown.attachments.as('attachments'),
      shown.messageId.as('messageId'),
    ])
    .where('interactions.organisation_id', '=', scope.organisationId)
    .where('interactions.deleted_at', 'is', null);
}

function toInteraction(row: Omit<Interaction, 'happenedAt'> & { happenedAt: Date }): Interaction {
  return { ...row, happenedAt: row.happenedAt.toISOString() };
}
