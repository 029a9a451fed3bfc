// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { makeCard, makePromise } from '../../../test/support/make-card.ts';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, showOnConsole, tao } from '../../../test/support/show-on-console.tsx';
import { CustomerPromises } from './console-customer-promises.tsx';

let surface: Surface;
afterEach(() => surface.close());

test('the file holds what is owed and what was settled lately, which the page folds away', async () => {
  const madeAt = '2026-11-10T02:00:00Z';
  const open = makePromise({
    what: 'small-roll quote',
    quote: '周四前',
    dueOn: '2026-11-24',
    ownerId: tao.id,
    madeAt,
  });
  const kept = makePromise({ id: 'kept', direction: 'they', what: 'samples back', state: 'kept', madeAt });
  const card = makeCard({ promises: [{ ...kept, dueOn: '2026-11-12', ownerId: tao.id }, open] });
  surface = await showOnConsole(<CustomerPromises card={card} />, []);
  expect(surface.text).not.toContain('samples back');
  expect(await exported(surface, 'Promises')).toEqual([
    ['Customer', 'Promise', 'Who promised', 'Owner', 'Due', 'State', 'Promise recorded', 'In words'],
    ['陈立群', 'small-roll quote', 'We owe', 'Lin Tao', '2026-11-24', 'Open', '2026-11-10', '周四前'],
    ['陈立群', 'samples back', 'They owe', 'Lin Tao', '2026-11-12', 'Kept', '2026-11-10', ''],
  ]);
});
