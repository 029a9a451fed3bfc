import { type RawBuilder, sql } from 'kysely';
import { mostProducts } from '../../../shared/features/sync/model.ts';
import { instantJson } from '../../db/instant-json.ts';
import { ofCustomer } from '../customers/of-customer.ts';
import { visibleInteraction } from '../interactions/visible-interaction.ts';

function list(select: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT coalesce(json_agg(item), '[]'::json) FROM (${select}) AS item)`;
}

export const identityList = list(sql`SELECT id, kind, value, display, is_alias AS "isAlias", origin,
    origin_detail AS "originDetail", ${instantJson('created_at')} AS "createdAt"
  FROM customer_identities WHERE ${ofCustomer('customer_identities')} AND deleted_at IS NULL
  ORDER BY customer_identities.created_at, id LIMIT 100`);

/** The newest ten, as this reader may see them. */
export function interactionList(staffId: string): RawBuilder<unknown> {
  const visible = visibleInteraction(staffId);
  return list(sql`SELECT id, customer_id AS "customerId", kind, direction,
      ${instantJson('happened_at')} AS "happenedAt", ${visible.subject} AS subject,
      left(${visible.text}, 2000) AS text, ${visible.attachments} AS attachments, sharing,
      author_id AS "authorId", ${visible.messageId} AS "messageId"
    FROM interactions WHERE ${ofCustomer('interactions')} AND deleted_at IS NULL
    ORDER BY interactions.happened_at DESC, id LIMIT 10`);
}

export function promiseList(settledSince: Date): RawBuilder<unknown> {
  return list(sql`SELECT id, customer_id AS "customerId", direction, owner_id AS "ownerId", what, quote,
      due_on AS "dueOn", state, ${instantJson('made_at')} AS "madeAt",
      ${instantJson('settled_at')} AS "settledAt", moved_count AS "movedCount", escalation
    FROM promises WHERE ${ofCustomer('promises')} AND deleted_at IS NULL
      AND (state = 'open' OR promises.settled_at >= ${settledSince})
    ORDER BY (state = 'open') DESC, promises.settled_at DESC, due_on, id LIMIT 30`);
}

export const purchaseList = list(sql`SELECT id, customer_id AS "customerId", number, kind,
    ${instantJson('ordered_at')} AS "orderedAt", currency, amount_minor AS "amountMinor", cost_minor AS "costMinor",
    ${list(sql`SELECT product, quantity, amount_minor AS "amountMinor" FROM purchase_lines
      WHERE purchase_lines.organisation_id = purchases.organisation_id AND purchase_id = purchases.id
      ORDER BY position LIMIT 20`)} AS lines
  FROM purchases WHERE ${ofCustomer('purchases')} AND deleted_at IS NULL
  ORDER BY purchases.ordered_at DESC, id LIMIT 5`);

/** Of a company also what its people ordered. */
export const productList = sql`(SELECT coalesce(json_agg(product), '[]'::json) FROM (
  SELECT DISTINCT product FROM purchase_lines JOIN purchases
    ON purchases.organisation_id = purchase_lines.organisation_id AND purchases.id = purchase_lines.purchase_id
  WHERE purchases.organisation_id = customers.organisation_id AND purchases.deleted_at IS NULL
    AND purchases.customer_id = ANY (ARRAY(SELECT customers.id UNION ALL SELECT member.id FROM customers AS member
      WHERE member.organisation_id = customers.organisation_id AND member.company_id = customers.id))
  LIMIT ${sql.lit(mostProducts)}) AS bought)`;

/** Open ones first, the latest done before; then those closed lately. */
export function complaintList(closedSince: Date): RawBuilder<unknown> {
  return list(sql`SELECT id, customer_id AS "customerId", kind, channel, left(words, 2000) AS words,
      received_on AS "receivedOn", owner_id AS "ownerId", state, state_on AS "stateOn", verdict,
      cause_id AS "causeId", solution, promise_id AS "promiseId",
      ${instantJson('recorded_at')} AS "recordedAt", ${instantJson('closed_at')} AS "closedAt"
    FROM complaints WHERE ${ofCustomer('complaints')}
      AND (complaints.closed_at IS NULL OR complaints.closed_at >= ${closedSince})
    ORDER BY (complaints.closed_at IS NULL) DESC, complaints.recorded_at DESC, id LIMIT 10`);
}

export function promptAnswerList(since: Date): RawBuilder<unknown> {
  return list(sql`SELECT id, customer_id AS "customerId", prompt_key AS "promptKey", answer, because, reason,
      until_on AS "untilOn", ${instantJson('answered_at')} AS "answeredAt", staff_id AS "staffId"
    FROM prompt_answers WHERE ${ofCustomer('prompt_answers')} AND prompt_answers.answered_at >= ${since}
    ORDER BY prompt_answers.answered_at DESC, id LIMIT 50`);
}

/** The latest answer of each purpose and channel, as `mayContact` chooses it. */
export const consentList =
  list(sql`SELECT DISTINCT ON (purpose, channel) id, purpose, channel, state, wording, source,
    said_on AS "saidOn", ${instantJson('recorded_at')} AS "recordedAt", recorded_by AS "recordedBy"
  FROM consent_answers WHERE ${ofCustomer('consent_answers')}
  ORDER BY purpose, channel, said_on DESC, consent_answers.recorded_at DESC, state = 'withdrawn' DESC`);

export const importantDayList = list(sql`SELECT id, kind, calendar, year, month, day,
    is_leap_month AS "isLeapMonth", name, notice_days AS "noticeDays"
  FROM important_days WHERE ${ofCustomer('important_days')} AND deleted_at IS NULL
  ORDER BY important_days.created_at, id LIMIT 30`);

export const notThemList = sql`(SELECT coalesce(json_agg(DISTINCT address), '[]'::json) FROM match_rejections
  WHERE ${ofCustomer('match_rejections')} AND undone_at IS NULL)`;

/** From whom its owner took the customer over: whoever is away first, then who handed over last. */
export function handoverGlance(since: Date): RawBuilder<unknown> {
  return sql`(SELECT json_build_object('fromId', from_id, 'handedAt', ${instantJson('handed_at')},
      'backOn', absences.back_on)
    FROM customer_handovers LEFT JOIN absences
      ON absences.organisation_id = customer_handovers.organisation_id AND absences.id = absence_id
    WHERE ${ofCustomer('customer_handovers')} AND is_owned AND settled_at IS NULL AND to_id = customers.owner_id
      AND (absence_id IS NOT NULL OR handed_at >= ${since})
    ORDER BY absence_id IS NULL, handed_at DESC, customer_handovers.id LIMIT 1)`;
}
