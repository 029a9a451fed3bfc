// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, showOnConsole } from '../../../test/support/show-on-console.tsx';
import { api } from '../../pages/page-client.ts';
import { BroughtByCard } from './console-brought-by.tsx';

let surface: Surface;
afterEach(() => surface.close());

const customerId = '0197a000-0000-7000-8000-0000000000c1';
const side = (id: string, name: string, thankedOn: string | null) => ({
  ...{ id, customerId: id, name, saidOn: '2026-03-04', source: 'customer', thankedOn },
});

test('the file of referrals names no customer whom its reader may not see', async () => {
  const answer = {
    referredBy: side('0197a000-0000-7000-8000-0000000000c2', '', '2026-03-09'),
    brought: [side('0197a000-0000-7000-8000-0000000000c3', 'Ke Lan', null)],
  };
  surface = await showOnConsole(<BroughtByCard customerId={customerId} />, [
    [api.referrals.ofCustomer.queryKey({ customerId }), answer],
  ]);
  expect(await exported(surface, 'Referrals')).toEqual([
    ['Direction', 'Customer', 'On which day they told us', 'Thanked on'],
    ['Brought them', 'A customer of other colleagues', '2026-03-04', '2026-03-09'],
    ['Was brought by them', 'Ke Lan', '2026-03-04', ''],
  ]);
});
