import type { Effect } from './effect.ts';
import { identityMadeHere } from './identity.ts';

export const addIdentity: Effect<'customers.addIdentity'> = (card, { identity }, context) => {
  const added = identityMadeHere(identity, context);
  const isKnown = card.identities.some(({ kind, value }) => kind === added.kind && value === added.value);
  return isKnown ? card : { ...card, identities: [...card.identities, added] };
};
