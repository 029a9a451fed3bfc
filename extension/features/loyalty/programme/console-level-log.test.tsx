// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { makeComparison } from '../../../../test/support/make-programme.ts';
import type { Surface } from '../../../../test/support/render-surface.tsx';
import { exported, showOnConsole } from '../../../../test/support/show-on-console.tsx';
import { api } from '../../../pages/page-client.ts';
import { LevelLog } from './console-level-log.tsx';

let surface: Surface;
afterEach(() => surface.close());

const change = {
  ...{ id: '0197a000-0000-7000-8000-0000000000b1', name: '=Ke Lan', version: 1 },
  ...{ customerId: '0197a000-0000-7000-8000-0000000000c1', changedAt: '2026-05-31T17:00:00.000Z' },
  ...{ from: null, to: { en: 'Silver', zh: '银卡' } },
  reasons: [{ ...makeComparison(), measured: 3, isMet: true }],
};

test('a change of level is taken along with what was measured', async () => {
  surface = await showOnConsole(<LevelLog />, [
    [
      [...api.programme.changes.queryKey(), 'pages', null],
      { pages: [{ items: [change], next: null }], pageParams: [null] },
    ],
  ]);
  expect(await exported(surface, 'Changes of level')).toEqual([
    ['Customer', 'Change', 'Why', 'When'],
    ["'=Ke Lan", 'No level → Silver', 'Orders in the last 12 months: 3, at least 2 asked', '2026-06-01'],
  ]);
});
