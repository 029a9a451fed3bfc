import type { z } from 'zod';
import type { NewInteraction } from '../../../shared/features/interactions/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { fromPerson, type Source } from '../customers/identities.ts';
import { requireCustomerId } from '../customers/store.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';

export type InteractionInput = z.output<typeof NewInteraction>;

/**
 * Written once: the same id, and the same mail with the same customer, change nothing the second time,
 * whoever logs it. Returns the id of the row that stands.
 */
export async function logInteraction(
  scope: WriteScope,
  session: Session,
  input: InteractionInput,
  source: Source = fromPerson,
): Promise<string> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const messageId = input.messageId?.trim() || null;
  const known = await scope.trx
    .selectFrom('interactions')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where((eb) => {
      const sameId = eb('id', '=', input.id);
      if (!messageId) return sameId;
      const sameMail = eb
        .and({ customer_id: customerId, message_id: messageId })
        .and('deleted_at', 'is', null);
      return eb.or([sameId, sameMail]);
    })
    .executeTakeFirst();
  if (known) return known.id;
  const { kind, direction, subject, text, sharing } = input;
  await scope.trx
    .insertInto('interactions')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      customer_id: customerId,
      ...{ kind, direction, subject, text, sharing },
      happened_at: new Date(input.happenedAt),
      attachments: JSON.stringify(input.attachments),
      author_id: session.staffId,
      message_id: messageId,
      origin: source.origin,
      origin_detail: source.originDetail,
      created_at: scope.now,
      deleted_at: null,
    })
    .execute();
  await touchCustomers(scope, [customerId]);
  const { happenedAt } = input;
  await announce(scope, 'interaction.added', { id: input.id, customerId, kind, direction, happenedAt });
  return input.id;
}
