import { expect, test } from 'vitest';
import { type SessionArea, tabReadings } from './tab-readings.ts';

const area: SessionArea = { get: async () => ({}), set: async () => {}, remove: async () => {} };

test('of two changes at once, both stay', async () => {
  const readings = tabReadings(area);
  await Promise.all([
    readings.change(1, { adapter: 'taught' }),
    readings.change(1, { isDegraded: true }),
    readings.change(1, { chosenCustomerId: 'c' }),
  ]);
  expect(await readings.get(1)).toMatchObject({
    adapter: 'taught',
    isDegraded: true,
    chosenCustomerId: 'c',
  });
});
