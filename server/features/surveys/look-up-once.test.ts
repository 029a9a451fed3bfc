import { expect, test } from 'vitest';
import { lookUpOnce } from './look-up-once.ts';

const noon = Date.parse('2026-03-02T12:00:00Z');

function counted(answer: (times: number) => Promise<string | null>) {
  const clock = { now: noon };
  let times = 0;
  const once = lookUpOnce<string>(1000, () => new Date(clock.now));
  return { clock, ask: (key = 'round') => once(key, () => answer(++times)) };
}

test('who asks at the same time, or soon after, gets what was looked up once', async () => {
  const { clock, ask } = counted(async (times) => `${times}`);
  expect(await Promise.all([ask(), ask()])).toEqual(['1', '1']);
  clock.now = noon + 1000;
  expect(await ask()).toBe('1');
  expect(await ask('another round')).toBe('2');
  clock.now = noon + 1001;
  expect(await ask()).toBe('3');
});

test('what is not there, or cannot be told, is looked up again', async () => {
  const { ask } = counted(async (times) => {
    if (times === 2) throw new Error('no database');
    return times === 1 ? null : 'there';
  });
  expect(await ask()).toBeNull();
  await expect(ask()).rejects.toThrow('no database');
  expect(await ask()).toBe('there');
});
