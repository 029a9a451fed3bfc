import { AppError } from '../../shared/errors/app-error.ts';
import { normaliseAddress } from '../../shared/features/customers/normalise-address.ts';
import type { ParsedCommand } from '../../shared/features/sync/command.ts';
import { applyCommand } from './apply-command.ts';
import type { CacheDatabase, OutboxEntry } from './database.ts';
import { deriveCard, effectContext, pulledCard } from './derive-card.ts';
import { cardKey } from './stored-card.ts';

/**
 * Does a command here and puts it into the outbox, both or neither. The same command again does nothing.
 * @throws AppError when it cannot be done at all, such as an address nobody can read.
 */
export async function runCommand(db: CacheDatabase, command: ParsedCommand, at: string): Promise<void> {
  await db.atomically(async () => {
    if ((await db.outbox.where('id').equals(command.id).count()) > 0) return;
    const directory = await db.read('directory');
    if (!directory) throw new AppError('unauthenticated', 'errors:unauthenticated');
    const customerId = await customerOf(db, command);
    const entry: OutboxEntry = {
      id: command.id,
      command,
      customerId,
      at,
      staffId: directory.me.id,
      state: 'waiting',
      refusal: null,
    };
    const stored = customerId ? await db.cards.get(customerId) : undefined;
    // Refuses what can be seen to be wrong, before it stands anywhere.
    applyCommand(stored?.shown ?? null, command, await effectContext(db, entry, directory));
    const pulled = customerId ? await pulledCard(db, customerId) : null;
    await db.outbox.add(entry);
    await rememberRejection(db, command, stored?.shown.customer.name ?? '', at);
    if (customerId) await deriveCard(db, customerId, pulled);
  });
}

export async function customerOf(db: CacheDatabase, command: ParsedCommand): Promise<string | null> {
  switch (command.name) {
    case 'customers.add':
      return command.input.id;
    case 'customers.addIdentity':
    case 'customers.rejectMatch':
    case 'customers.addImportantDay':
    case 'customers.changeImportantDay':
    case 'customers.removeImportantDay':
    case 'complaints.record':
    case 'complaints.step':
    case 'consents.record':
    case 'sayAndDo.logSign':
    case 'losses.record':
    case 'referrals.set':
    case 'interactions.log':
    case 'promises.make':
    case 'prompts.answer':
      return command.input.customerId;
    case 'customers.undoRejectMatch':
      return (await db.rejections.get(command.input.id))?.customerId ?? null;
    case 'promises.move':
    case 'promises.settle':
      return (
        (await db.cards.where('keys').equals(cardKey.promise(command.input.id)).primaryKeys())[0] ?? null
      );
    case 'customers.setDomainRule':
    case 'mailClients.teach':
    case 'mailClients.forget':
      return null;
  }
}

async function rememberRejection(
  db: CacheDatabase,
  command: ParsedCommand,
  customerName: string,
  at: string,
) {
  if (command.name !== 'customers.rejectMatch') return;
  const { id, customerId } = command.input;
  const address = normaliseAddress(command.input.address) ?? command.input.address;
  await db.rejections.put({ id, customerId, customerName, address, at });
}
