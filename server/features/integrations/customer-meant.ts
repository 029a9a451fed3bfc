import { AppError } from '../../../shared/errors/app-error.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { matchAddress } from '../customers/match-address.ts';

/** @throws AppError not-found when the address leads to nobody, conflict when it leads to several. */
export async function customerMeant(
  scope: ReadScope,
  session: Session,
  { customerId, address = '' }: { customerId?: string; address?: string },
): Promise<string> {
  if (customerId) return customerId;
  const { outcome } = await matchAddress(scope, session, { address });
  if (outcome.state === 'several') {
    const count = outcome.candidates.length;
    throw new AppError('conflict', 'integrations:severalCustomers', { count });
  }
  if (outcome.state !== 'matched') throw new AppError('not-found', 'integrations:nobodyHas', { address });
  return outcome.candidates[0]!.customerId;
}
