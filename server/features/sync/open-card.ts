import type { MatchOutcome } from '../../../shared/features/customers/model.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import type { OrganisationAccess } from '../../context.ts';
import { askKept } from '../../db/kept-statements.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { markOpened } from '../customers/mark-opened.ts';
import { matchAddress } from '../customers/match-address.ts';
import { requireCustomer } from '../customers/store.ts';
import { viewerUnder } from '../customers/visibility.ts';
import { type CardReader, loadCards } from './card-query.ts';

type Asked = OrganisationAccess & { now: () => Date };

/**
 * One card, and from now on this person's devices keep it.
 * @throws AppError not-found when the customer is gone or out of sight.
 */
export async function openCard(access: Asked, customerId: string): Promise<Card> {
  const read = await access.read(async (scope) => {
    const settings = await loadSettings(scope);
    const reader = { settings, viewer: viewerUnder(settings, access.session), now: access.now() };
    const card = await loadLivingCard(scope, reader, customerId);
    return { card, isOpened: await wasOpened(scope, access.session.staffId, card.customer.id) };
  });
  if (!read.isOpened) {
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

async function wasOpened(scope: ReadScope, staffId: string, customerId: string): Promise<boolean> {
  const opened = scope.trx
    .selectFrom('opened_customers')
    .select('opened_at')
    .where('organisation_id', '=', scope.organisationId)
    .where('staff_id', '=', staffId)
    .where('customer_id', '=', customerId);
  return (await askKept(scope.trx, opened)).length > 0;
}
