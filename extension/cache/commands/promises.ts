import type { CustomerPromise } from '../../../shared/features/promises/model.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import type { Effect } from './effect.ts';

export const makePromise: Effect<'promises.make'> = (card, input, { at, me }) => {
  if (card.promises.some(({ id }) => id === input.id)) return card;
  const { id, customerId, direction, what, quote, dueOn } = input;
  const made: CustomerPromise = {
    id,
    customerId,
    direction,
    ownerId: input.ownerId ?? me.id,
    what,
    quote,
    dueOn,
    state: 'open',
    madeAt: at,
    settledAt: null,
    movedCount: 0,
    escalation: 0,
  };
  return { ...card, promises: [...card.promises, made] };
};

export const movePromise: Effect<'promises.move'> = (card, { id, dueOn }) =>
  changeOpen(card, id, (promise) =>
    promise.dueOn === dueOn
      ? promise
      : { ...promise, dueOn, movedCount: promise.movedCount + 1, escalation: 0 },
  );

export const settlePromise: Effect<'promises.settle'> = (card, { id, state }, { at }) => {
  const settled = changeOpen(card, id, (promise) => ({ ...promise, state, settledAt: at }));
  if (settled === card) return card;
  const { keptCount, brokenCount } = card.facts;
  const facts = {
    ...card.facts,
    keptCount: keptCount + (state === 'kept' ? 1 : 0),
    brokenCount: brokenCount + (state === 'broken' ? 1 : 0),
  };
  return { ...settled, facts };
};

function changeOpen(card: Card, id: string, change: (promise: CustomerPromise) => CustomerPromise): Card {
  const promise = card.promises.find((one) => one.id === id && one.state === 'open');
  if (!promise) return card;
  return { ...card, promises: card.promises.map((one) => (one === promise ? change(one) : one)) };
}
