// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { beginScript } from './script-life.ts';

test('a script that begins ends the older one of its name and no other', () => {
  const older = beginScript('kith:mail', document);
  const other = beginScript('kith:marks', document);
  const newer = beginScript('kith:mail', document);
  expect([older, other, newer].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
});

test('a script that has ended leaves the next one alone', () => {
  beginScript('kith:mail', document).abort();
  expect(beginScript('kith:mail', document).signal.aborted).toBe(false);
});
