import { v7 as uuidv7 } from 'uuid';
import type {
  InteractionToLog,
  PurchaseToRecord,
  Saved,
} from '../../../shared/features/integrations/api-shapes.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { logInteraction } from '../interactions/log-interaction.ts';
import { recordPurchase } from '../purchases/record-purchase.ts';
import type { Actor } from './actor.ts';
import { customerMeant } from './customer-meant.ts';

export async function takePurchase(
  scope: WriteScope,
  { session, source }: Actor,
  { customerId: named, address, ...purchase }: PurchaseToRecord,
): Promise<Saved> {
  const meant = await customerMeant(scope, session, { customerId: named, address });
  const customerId = await requireCustomerId(scope, session, meant);
  const id = uuidv7();
  const standing = await recordPurchase(scope, session, { ...purchase, id, customerId }, source);
  return { id: standing, customerId, isNew: standing === id };
}

export async function takeInteraction(
  scope: WriteScope,
  { session, source }: Actor,
  { customerId: named, address, ...interaction }: InteractionToLog,
): Promise<Saved> {
  const meant = await customerMeant(scope, session, { customerId: named, address });
  const customerId = await requireCustomerId(scope, session, meant);
  const id = uuidv7();
  const standing = await logInteraction(scope, session, { ...interaction, id, customerId }, source);
  return { id: standing, customerId, isNew: standing === id };
}
