import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('what is asked for later begins when what came before has ended', async () => {
  const next = inTurn();
  const seen: string[] = [];
  const slow = Promise.withResolvers<void>();
  const first = next(async () => {
    seen.push('first begins');
    await slow.promise;
    seen.push('first ends');
  });
  const second = next(async () => seen.push('second begins'));
  slow.resolve();
  await Promise.all([first, second]);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins']);
});

test('what fails is heard by whoever asked for it, and the next is done all the same', async () => {
  const next = inTurn();
  const failed = next(() => Promise.reject(new Error('away')));
  expect(await next(async () => 'done')).toBe('done');
  await expect(failed).rejects.toThrow('away');
});
