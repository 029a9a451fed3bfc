import { expect, test } from 'vitest';
import { createChanges } from './changes.ts';
import { latest } from './latest.ts';

async function watching(look: () => Promise<unknown>) {
  const changes = createChanges();
  const end = new AbortController();
  const values = latest(look, changes.listen, end.signal);
  return { changes, end, next: async () => (await values.next()).value };
}

test('the first look is shown at once, and again after a change', async () => {
  let state = 'one';
  const { changes, next } = await watching(async () => state);
  expect(await next()).toBe('one');
  state = 'two';
  changes.announce();
  expect(await next()).toBe('two');
});

test('a change that changes nothing to see is not shown', async () => {
  let state = 'one';
  let looks = 0;
  const { changes, next } = await watching(async () => {
    looks += 1;
    return state;
  });
  await next();
  const second = next();
  changes.announce();
  await new Promise((resolve) => setImmediate(resolve));
  state = 'two';
  changes.announce();
  expect(await second).toBe('two');
  expect(looks).toBe(3);
});

test('a change during a look is not missed', async () => {
  let state = 'one';
  const { changes, next } = await watching(async () => {
    const seen = state;
    if (state === 'one') {
      state = 'two';
      changes.announce();
    }
    return seen;
  });
  expect([await next(), await next()]).toEqual(['one', 'two']);
});

test('it ends with its signal, even while waiting', async () => {
  const { end, next } = await watching(async () => 'one');
  await next();
  const last = next();
  end.abort();
  expect(await last).toBeUndefined();
});
