import { expect, test } from 'vitest';
import { makeCard } from '../../../test/support/make-card.ts';
import type { EffectContext } from './effect.ts';
import { recordLoss, setReferral } from './insight.ts';

const context: EffectContext = {
  ...{ at: '2026-11-20T02:00:00Z', me: { id: '0197a000-0000-7000-8000-0000000000aa', name: 'Mei' } },
  ...{ country: 'CN', companyName: '', rejectedAddress: null },
};
const card = makeCard();
const customerId = card.customer.id;
const [first, second] = ['0197a000-0000-7000-8000-000000000101', '0197a000-0000-7000-8000-000000000102'];

test('who brought a customer shows at once, and a thanks the server knows of is not forgotten', () => {
  const said = { customerId, referrerId: second, saidOn: '2026-11-20', source: 'customer' as const };
  const shown = setReferral(card, { id: first, ...said, referrerName: '周雅' }, context);
  expect(shown.insight.broughtBy).toMatchObject({ name: '周雅', thankedOn: null });
  const broughtBy = { ...shown.insight.broughtBy!, thankedOn: '2026-11-21' };
  const pulled = { ...shown, insight: { ...shown.insight, broughtBy } };
  expect(setReferral(pulled, { id: first, ...said, referrerName: '周雅' }, context)).toBe(pulled);
});

test('the latest note that they left stands on the card', () => {
  const late = { id: first, customerId, lostOn: '2026-11-10', reason: 'price', words: '太贵' };
  const early = { ...late, id: second, lostOn: '2026-01-10' };
  const shown = recordLoss(card, late, context);
  expect(shown.insight.left).toMatchObject({ id: first, words: '太贵' });
  expect(recordLoss(shown, early, context)).toBe(shown);
});
