import { AppError } from '../../../shared/errors/app-error.ts';
import type { Session } from '../../auth/session.ts';
import type { CustomerRow } from './store.ts';

/** Whom a customer belongs to, and whether it stays, is for its owner, managers and administrators to say. */
export function hasAuthority(session: Session, { owner_id }: Pick<CustomerRow, 'owner_id'>): boolean {
  const leads = session.roles.some((role) => role === 'manager' || role === 'administrator');
  return leads || owner_id === null || owner_id === session.staffId;
}

export function requireAuthority(session: Session, row: Pick<CustomerRow, 'owner_id' | 'name'>): void {
  if (hasAuthority(session, row)) return;
  throw new AppError('forbidden', 'customers:ownersOnly', { name: row.name });
}
