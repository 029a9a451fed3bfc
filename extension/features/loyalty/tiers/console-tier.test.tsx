// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { makeCard } from '../../../../test/support/make-card.ts';
import type { Surface } from '../../../../test/support/render-surface.tsx';
import { exported, fang, showOnConsole } from '../../../../test/support/show-on-console.tsx';
import { api } from '../../../pages/page-client.ts';
import { TierCard } from './console-tier.tsx';

let surface: Surface;
afterEach(() => surface.close());

const { customer } = makeCard();
const show = (changes: object[]) =>
  showOnConsole(<TierCard customer={customer} />, [
    [api.tiers.ofCustomer.queryKey({ customerId: customer.id }), { isPinned: false, changes }],
  ]);

test('who changed a customer’s tier and why is taken along', async () => {
  const change = {
    ...{ id: '0197a000-0000-7000-8000-0000000000b1', from: null, to: 'key', reason: 'Cut points of May' },
    ...{ changedBy: fang.id, changedAt: '2026-05-31T17:00:00.000Z' },
  };
  surface = await show([change]);
  expect(await exported(surface, 'Changes of tier')).toEqual([
    ['Change', 'Reason', 'By', 'When'],
    ['No tier → Key', 'Cut points of May', 'Wang Fang', '2026-06-01'],
  ]);
});

test('a tier that never changed leaves nothing to take along', async () => {
  surface = await show([]);
  expect(() => surface.button('Export')).toThrow('no button');
});
