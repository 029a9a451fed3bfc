import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Component, defaultRules, type EvidenceOf, sides } from './model.ts';
import { type Observed, placeAmong, SegmentValues } from './place-customers.ts';

const today = '2026-11-20';
const given = { rules: defaultRules, today };

function placeCustomers(observed: readonly Observed[], by: typeof given) {
  const values = new SegmentValues();
  for (const one of observed) values.add([one]);
  const segments = values.moments();
  return new Map(observed.map((one) => [one.customerId, placeAmong(segments, one, by)]));
}

const evidence = fc.record(
  Object.fromEntries(
    Component.options.map((component) => [
      component,
      fc.record({
        value: fc.integer({ min: -50, max: 1000 }),
        count: fc.integer({ min: 1, max: 40 }),
        latestOn: fc.constantFrom('2026-11-01', '2025-05-05', null),
      }),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<EvidenceOf>;
const segment = fc
  .array(evidence, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, index): Observed => ({ customerId: `${index}`, segment: 'a', evidence: one })));
const sideOf = (component: Component) =>
  (sides.stated as readonly Component[]).includes(component) ? 'stated' : 'behavioural';

/** The first customer's index on that side, with one component's evidence put in place of what was known. */
function placedWith(all: readonly Observed[], component: Component, value: number | null) {
  const [first, ...others] = all;
  const { [component]: _, ...rest } = first!.evidence;
  const changed =
    value === null ? rest : { ...rest, [component]: { value, count: 3, latestOn: '2026-11-01' } };
  const standing = placeCustomers([{ ...first!, evidence: changed }, ...others], given).get('0')!;
  return standing[sideOf(component)];
}

test('more of any component never lowers the index', () => {
  const rise = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(
      segment,
      fc.constantFrom(...Component.options),
      fc.integer({ min: -50, max: 1000 }),
      rise,
      (all, component, value, more) => {
        const before = placedWith(all, component, value)!;
        const after = placedWith(all, component, value + more)!;
        expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-9);
      },
    ),
  );
});

test('what is not known moves the index nowhere, and makes it less certain', () => {
  fc.assert(
    fc.property(segment, fc.constantFrom(...Component.options), (all, component) => {
      const [first, ...others] = all;
      const { [component]: _, ...known } = first!.evidence;
      const of = (rules: typeof defaultRules) =>
        placeCustomers([{ ...first!, evidence: known }, ...others], { rules, today }).get('0')![
          sideOf(component)
        ];
      const unweighed = of({ ...defaultRules, weights: { ...defaultRules.weights, [component]: 0 } });
      const weighed = of(defaultRules);
      expect(weighed?.value).toBe(unweighed?.value);
      if (weighed && unweighed && weighed.parts.length === sides[sideOf(component)].length - 1)
        expect(weighed.error).toBeGreaterThan(unweighed.error);
    }),
  );
});

test('in which unit a component is measured does not matter', () => {
  const scale = fc.constantFrom(0.01, 0.5, 7, 1000);
  fc.assert(
    fc.property(segment, fc.constantFrom(...Component.options), scale, (all, component, factor) => {
      const scaled = all.map((one) => {
        const known = one.evidence[component];
        return known
          ? { ...one, evidence: { ...one.evidence, [component]: { ...known, value: known.value * factor } } }
          : one;
      });
      const [before, after] = [placeCustomers(all, given), placeCustomers(scaled, given)];
      for (const [id, standing] of before) {
        const side = sideOf(component);
        if (standing[side]) expect(after.get(id)![side]!.value).toBeCloseTo(standing[side].value, 9);
        else expect(after.get(id)![side]).toBeNull();
      }
    }),
  );
});

test('where all are alike nobody stands out, and every number is one', () => {
  fc.assert(
    fc.property(evidence, fc.integer({ min: 1, max: 30 }), (same, size) => {
      const all = Array.from({ length: size }, (_, index) => ({
        ...{ customerId: `${index}`, segment: 'a', evidence: same },
      }));
      for (const { stated, behavioural } of placeCustomers(all, given).values())
        for (const index of [stated, behavioural])
          if (index) {
            expect(index.value).toBe(0);
            expect(Number.isFinite(index.error)).toBe(true);
          }
    }),
  );
});

test('customers are compared with their own segment only', () => {
  const with3 = (value: number) => ({ recommendation: { value, count: 1, latestOn: today } });
  const observed = [
    { customerId: 'low', segment: 'small', evidence: with3(4) },
    { customerId: 'high', segment: 'small', evidence: with3(8) },
    { customerId: 'key', segment: 'key', evidence: with3(9) },
    { customerId: 'other', segment: 'key', evidence: with3(10) },
  ];
  const stated = (id: string) => placeCustomers(observed, given).get(id)!.stated!.value;
  expect([stated('low'), stated('high'), stated('key')]).toEqual([-1, 1, -1]);
});
