import { normaliseAddress } from '../../../shared/features/customers/normalise-address.ts';
import type { Effect } from './effect.ts';

export const rejectMatch: Effect<'customers.rejectMatch'> = (card, input) => {
  const address = normaliseAddress(input.address) ?? input.address;
  return card.notThem.includes(address) ? card : { ...card, notThem: [...card.notThem, address] };
};

export const undoRejectMatch: Effect<'customers.undoRejectMatch'> = (card, _input, { rejectedAddress }) => ({
  ...card,
  notThem: card.notThem.filter((address) => address !== rejectedAddress),
});
