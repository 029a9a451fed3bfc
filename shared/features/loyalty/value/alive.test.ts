import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../time/day.ts';
import { aliveRange } from './alive.ts';
import type { ValueKit } from './value-glance.ts';

const covariance = [
  [0.004, 0.04, 0.001, 0.004],
  [0.04, 0.6, 0.01, 0.05],
  [0.001, 0.01, 0.01, 0.04],
  [0.004, 0.05, 0.04, 0.3],
];
const kits: Record<string, ValueKit> = {
  'MBG/NBD': {
    alive: { model: 'mbg-nbd', parameters: { r: 0.6, alpha: 5.2, a: 0.5, b: 2.1 } },
    covariance,
    fittedAt: '2026-11-18T19:10:00Z',
  },
  'Pareto/NBD': {
    alive: { model: 'pareto-nbd', parameters: { r: 0.553, alpha: 10.58, s: 0.606, beta: 11.67 } },
    covariance,
    fittedAt: '2026-11-18T19:10:00Z',
  },
};

const history = fc
  .record({ frequency: fc.nat(200), known: fc.nat(3000), silent: fc.nat(2000) })
  .map(({ frequency, known, silent }) => {
    const firstOn = '2016-01-01';
    const lastOn = frequency > 0 ? addDays(firstOn, Math.max(known, 1)) : firstOn;
    return { frequency: frequency, firstOn, lastOn, silent };
  });

test.each(Object.entries(kits))('%s: a probability, between its ends', (_, kit) => {
  fc.assert(
    fc.property(history, ({ silent, ...buyer }) => {
      const { low, mid, high } = aliveRange(kit, buyer, addDays(buyer.lastOn, silent))!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(mid).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(mid);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test.each(Object.entries(kits))('%s: it falls with silence', (_, kit) => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 400 }), ({ silent, ...buyer }, later) => {
      const today = addDays(buyer.lastOn, silent);
      const now = aliveRange(kit, buyer, today)!.mid;
      expect(aliveRange(kit, buyer, addDays(today, later))!.mid).toBeLessThanOrEqual(now + 1e-9);
    }),
  );
});

test('without a model nobody says', () => {
  const buyer = { frequency: 2, firstOn: '2026-01-01', lastOn: '2026-03-01' };
  expect(aliveRange(null, buyer, '2026-06-01')).toBeNull();
  expect(aliveRange({ ...kits['MBG/NBD']!, alive: null }, buyer, '2026-06-01')).toBeNull();
});
