// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { builtInReasons, didNotSay } from '../../../shared/features/insight/built-in-reasons.ts';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, showOnConsole } from '../../../test/support/show-on-console.tsx';
import { api } from '../../pages/page-client.ts';
import { LeavingCard } from './console-leaving.tsx';
import { ReasonListDialog } from './console-reason-list.tsx';

let surface: Surface;
afterEach(() => surface.close());

const customerId = '0197a000-0000-7000-8000-0000000000c1';

test('that a customer left is taken along with the reason in words', async () => {
  const loss = {
    ...{ id: '0197a000-0000-7000-8000-0000000000f1', lostOn: '2026-10-01' },
    ...{ reason: didNotSay, words: 'No longer needed' },
  };
  surface = await showOnConsole(<LeavingCard customerId={customerId} />, [
    [api.losses.reasons.queryKey(), builtInReasons],
    [api.losses.ofCustomer.queryKey({ customerId }), [loss]],
  ]);
  expect(await exported(surface, 'Leaving')).toEqual([
    ['Since which day', 'Why, as they say', 'In their words'],
    ['2026-10-01', 'Did not say', 'No longer needed'],
  ]);
});

test('the reasons offered are taken along in both languages', async () => {
  surface = await showOnConsole(<ReasonListDialog reasons={builtInReasons} onClose={() => {}} />, []);
  const [head, ...rows] = await exported(surface, 'Reasons offered');
  expect(head).toHaveLength(4);
  expect(rows).toHaveLength(builtInReasons.length);
  expect(rows[0]?.slice(0, 2)).toEqual(['Price', '价格']);
});
