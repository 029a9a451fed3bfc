import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityAlive } from './alive.ts';
import { summaryOn } from './buyer-history.ts';
import { valueAtRisk } from './value-at-risk.ts';
import type { ValueGlance, ValueKit } from './value-glance.ts';

const kit: ValueKit = {
  alive: { model: 'mbg-nbd', parameters: { r: 0.6, alpha: 5.2, a: 0.5, b: 2.1 } },
  covariance: null,
  fittedAt: '2026-11-18T19:10:00Z',
};
const buyer = (parts: Partial<ValueGlance> = {}): ValueGlance => ({
  of: 'customer',
  frequency: 10,
  firstOn: '2026-01-01',
  lastOn: '2026-10-28',
  currency: 'CNY',
  meanSpendMinor: 100_000,
  nextYear: { lowMinor: 800_000, midMinor: 1_000_000, highMinor: 1_200_000 },
  ...parts,
});
const riskOn = (today: string, parts?: Partial<ValueGlance>) => valueAtRisk(buyer(parts), kit, today)!;

test('it is the value of who still buys times the drop of P(alive) over another own rhythm', () => {
  const { risk, rhythmDays, silentDays } = riskOn('2026-11-20');
  expect({ rhythmDays, silentDays }).toEqual({ rhythmDays: 30, silentDays: 23 });
  const alive = (day: string) => probabilityAlive(kit.alive!, summaryOn(buyer(), day));
  const ifAlive = 1_000_000 / alive('2026-11-20');
  expect(risk!.midMinor).toBeCloseTo(ifAlive * (alive('2026-11-20') - alive('2026-12-20')), -1);
});

test('the range is the value’s range', () => {
  const { low, high } = {
    low: riskOn('2026-12-10').risk!.lowMinor,
    high: riskOn('2026-12-10').risk!.highMinor,
  };
  expect(low / high).toBeCloseTo(800_000 / 1_200_000, 3);
});

test('silence beyond the rhythm raises what is at risk of the same value', () => {
  expect(riskOn('2026-12-15').risk!.midMinor).toBeGreaterThan(riskOn('2026-10-29').risk!.midMinor);
});

describe('what is not known is said', () => {
  test('no value without a model', () => expect(valueAtRisk(buyer(), null, '2026-11-20')).toBeNull());
  test('no value where none was reckoned', () =>
    expect(valueAtRisk(buyer({ nextYear: null }), kit, '2026-11-20')).toBeNull());
  test('no risk after a single order', () =>
    expect(riskOn('2026-11-20', { frequency: 0, lastOn: '2026-01-01' })).toMatchObject({
      rhythmDays: null,
      risk: null,
    }));
});

test('never below nothing, never more than the value', () => {
  const frequency = fc.integer({ min: 1, max: 300 });
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(frequency, fc.tuple(day, day, day), (orders, days) => {
      const [firstOn, lastOn, today] = days.sort() as [string, string, string];
      const { risk, nextYear } = riskOn(today, { frequency: orders, firstOn, lastOn });
      expect(risk!.midMinor).toBeGreaterThanOrEqual(0);
      expect(risk!.midMinor).toBeLessThanOrEqual(nextYear.midMinor);
    }),
  );
});
