import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRuleSelector } from './selector-grammar.ts';

test.each([
  'main',
  '[data-testid="requester"]',
  'main > div:nth-of-type(2) > span:nth-of-type(1)',
  'body > div:nth-of-type(1) .ticket-head a[itemprop="email"]',
  '[role="row"][aria-level="2"]',
  '[data-field^="from"]',
])('%s may stand in a rule', (selector) => {
  expect(isRuleSelector(selector)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a selector inside a selector', 'div:has(div:has(span))'],
  ['a negation', 'p:not(.x)'],
  ['a list', 'main, body'],
  ['translated text', '[aria-label="From"]'],
  ['a title', '[title="Sender"]'],
  ['an address to fetch', '[data-x="https://evil.test"]'],
  ['a style', '[style="x"]'],
  ['a handler', '[onclick="x"]'],
  ['an escape', '.a\\000041'],
  ['markup', '<img src=x>'],
  ['a sibling walk', 'a ~ b ~ c'],
  ['everything', '*'],
  ['too long a text', `.${'a'.repeat(400)}`],
  ['too many steps', Array.from({ length: 13 }, () => 'div').join(' > ')],
])('%s may not', (_what, selector) => {
  expect(isRuleSelector(selector)).toBe(false);
});

test('no text of a page makes the check slow or lets a pseudo-class through', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (text) => {
      const isAllowed = isRuleSelector(text);
      expect(isAllowed && /:(?!nth-of-type\([1-9]\d{0,2}\))/.test(text.replaceAll(/"[^"]*"/g, ''))).toBe(
        false,
      );
    }),
  );
});
