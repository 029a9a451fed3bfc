import type { Effect } from './effect.ts';

/** The name comes with the command: this device found the referrer among its cards. */
export const setReferral: Effect<'referrals.set'> = (card, { id, referrerId, referrerName, saidOn }) => {
  if (card.insight.broughtBy?.id === id) return card;
  const broughtBy = { id, referrerId, name: referrerName, saidOn, thankedOn: null };
  return { ...card, insight: { ...card.insight, broughtBy } };
};

export const recordLoss: Effect<'losses.record'> = (card, { id, lostOn, reason, words }) => {
  const { left } = card.insight;
  if (left && (left.id === id || left.lostOn > lostOn)) return card;
  return { ...card, insight: { ...card.insight, left: { id, lostOn, reason, words } } };
};
