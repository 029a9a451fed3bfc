// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { CustomerLoyalty } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, showOnConsole, tao } from '../../../test/support/show-on-console.tsx';
import { api } from '../../pages/page-client.ts';
import { CustomerLoyaltyCard } from './console-customer-loyalty.tsx';

let surface: Surface;
afterEach(() => surface.close());

const customerId = '0197a000-0000-7000-8000-0000000000c1';
const known: CustomerLoyalty = {
  standing: {
    stated: {
      ...{ value: 0.8, error: 0.3 },
      parts: [{ component: 'recommendation', value: 9, count: 2, latestOn: '2026-11-02', z: 1, weight: 3 }],
    },
    behavioural: null,
    quadrant: 'not-known',
    isClear: false,
  },
  segment: 'everyone',
  placedAt: '2026-11-19T18:00:00.000Z',
  answers: [
    {
      ...{ id: '0197a000-0000-7000-8000-0000000000d1', question: 'recommendation', score: 9 },
      ...{ words: '=1+1', answeredAt: '2026-11-01T18:00:00.000Z' },
    },
  ],
  signs: [
    {
      ...{ id: '0197a000-0000-7000-8000-0000000000e1', kind: 'share-of-wallet', words: 'their buyer' },
      ...{ sharePercent: 60, noticedOn: '2026-10-05', recordedBy: tao.id },
      recordedAt: '2026-10-05T02:00:00.000Z',
    },
  ],
  past: [],
};
const show = (answer: CustomerLoyalty) =>
  showOnConsole(<CustomerLoyaltyCard customerId={customerId} />, [
    [api.sayAndDo.ofCustomer.queryKey({ customerId }), answer],
  ]);

test('one file holds the index with its interval, its evidence, the answers and the signs', async () => {
  surface = await show(known);
  expect(await exported(surface, 'Say and do')).toEqual([
    ['Kind', 'What', 'Value', 'Pieces', 'In words', 'Day', 'Noted by'],
    ['Says', 'Index', '0.8 (0.4 to 1.2)', '', '', '', ''],
    ['Says', 'Recommendation', '9', '2', '', '2026-11-02', ''],
    // Answered on the first in Greenwich; a spreadsheet does not run what a customer wrote.
    ['Answers', 'Recommendation', '9/10', '', "'=1+1", '2026-11-02', ''],
    ['Signs noted', 'Share of wallet', '60%', '', 'their buyer', '2026-10-05', 'Lin Tao'],
  ]);
});

test('of whom nothing is known there is no file', async () => {
  surface = await show({ ...known, standing: null, answers: [], signs: [] });
  expect(() => surface.button('Export')).toThrow('no button');
});
