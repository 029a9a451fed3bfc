import { AppError } from '../../shared/errors/app-error.ts';
import type { Card, Directory } from '../../shared/features/sync/model.ts';
import { applyCommand } from './apply-command.ts';
import type { EffectContext } from './commands/effect.ts';
import type { CacheDatabase, OutboxEntry } from './database.ts';
import { storedCard } from './stored-card.ts';

/** What the outbox makes of the server's card. Call inside a transaction over cards, outbox, rejections and meta. */
export async function deriveCard(db: CacheDatabase, customerId: string, pulled: Card | null): Promise<void> {
  const entries = await db.outbox.where('customerId').equals(customerId).sortBy('seq');
  if (entries.length === 0) {
    if (pulled) await db.cards.put(storedCard(pulled));
    else await db.cards.delete(customerId);
    return;
  }
  const directory = await db.read('directory');
  let shown = pulled;
  for (const entry of entries) shown = tolerate(shown, entry, await effectContext(db, entry, directory));
  if (shown) await db.cards.put(storedCard(shown, pulled));
  else await db.cards.delete(customerId);
}

/** The server's card as last heard, or null. */
export async function pulledCard(db: CacheDatabase, customerId: string): Promise<Card | null> {
  const stored = await db.cards.get(customerId);
  if (!stored) return null;
  return stored.pulled === undefined ? stored.shown : stored.pulled;
}

export async function effectContext(
  db: CacheDatabase,
  { command, at, staffId }: OutboxEntry,
  directory: Directory | null,
): Promise<EffectContext> {
  const me = directory?.staff.find(({ id }) => id === staffId);
  const companyId = command.name === 'customers.add' ? command.input.companyId : null;
  const company = companyId ? await db.cards.get(companyId) : null;
  const rejection =
    command.name === 'customers.undoRejectMatch' ? await db.rejections.get(command.input.id) : null;
  return {
    at,
    me: { id: staffId, name: me?.name ?? '' },
    country: directory?.settings.holidayCountry ?? 'CN',
    companyName: company?.shown.customer.name ?? '',
    rejectedAddress: rejection?.address ?? null,
  };
}

/** A command that no longer fits the server's card waits for the server's word; it must not hide the card. */
function tolerate(card: Card | null, { command }: OutboxEntry, context: EffectContext): Card | null {
  try {
    return applyCommand(card, command, context);
  } catch (error) {
    if (error instanceof AppError) return card;
    throw error;
  }
}
