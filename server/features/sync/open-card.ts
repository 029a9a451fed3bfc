import { sql } from 'kysely';
import type { MatchOutcome } from '../../../shared/features/customers/model.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { hourOf } from '../../../shared/time/hour-of.ts';
import type { Session } from '../../auth/session.ts';
import type { OrganisationAccess } from '../../context.ts';
import { askKept } from '../../db/kept-statements.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { markOpened } from '../customers/mark-opened.ts';
import { matchAddress } from '../customers/match-address.ts';
import { noteLook, surfaceOf } from '../customers/note-looks.ts';
import { requireCustomer } from '../customers/store.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { type CardReader, loadCards } from './card-query.ts';

type Asked = OrganisationAccess & { database: Database; now: () => Date };

/**
 * One card, and from now on this person's devices keep it.
 * @throws AppError not-found when the customer is gone or out of sight.
 */
export async function openCard(access: Asked, customerId: string): Promise<Card> {
  const read = await access.read(async (scope) => {
    const settings = await loadSettings(scope);
    const reader = { settings, viewer: viewerUnder(settings, access.session), now: access.now() };
    const card = await loadLivingCard(scope, reader, customerId);
    const before = await openedBefore(scope, { ...access, now: access.now() }, card.customer.id);
    return { card, ...before };
  });
  if (!read.is_noted) await noteLook(access, read.card.customer.id);
  if (!read.is_opened) {
    await access.write((scope) => markOpened(scope, access.session, { customerId: read.card.customer.id }));
  }
  return read.card;
}

/** Whose address this is, with the card of the one it belongs to; several and unknown bring none. */
export async function openCardForAddress(
  access: Asked,
  address: string,
): Promise<{ outcome: MatchOutcome; card: Card | null }> {
  const { outcome } = await access.read((scope) => matchAddress(scope, access.session, { address }));
  const card = outcome.state === 'matched' ? await openCard(access, outcome.candidates[0]!.customerId) : null;
  return { outcome, card };
}

async function loadLivingCard(scope: ReadScope, reader: CardReader, customerId: string): Promise<Card> {
  const [card] = await loadCards(scope, reader, [customerId]);
  if (card) return card;
  const { id } = await requireCustomer(scope, reader.viewer, customerId);
  const [living] = await loadCards(scope, reader, [id]);
  return living!;
}

/** Whether this person ever opened the customer, and whether a look in this hour is noted. */
async function openedBefore(
  { trx, organisationId }: ReadScope,
  { session, now }: { session: Session; now: Date },
  customerId: string,
) {
  const { staffId } = session;
  const before = trx.selectNoFrom([
    sql<boolean>`EXISTS (SELECT FROM opened_customers WHERE organisation_id = ${organisationId}
      AND staff_id = ${staffId} AND customer_id = ${customerId})`.as('is_opened'),
    sql<boolean>`EXISTS (SELECT FROM customer_looks WHERE organisation_id = ${organisationId}
      AND customer_id = ${customerId} AND hour_at = ${hourOf(now)} AND staff_id = ${staffId}
      AND surface = ${surfaceOf(session)})`.as('is_noted'),
  ]);
  return (await askKept(trx, before))[0]!;
}
