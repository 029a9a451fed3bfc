import { expect, test } from 'vitest';
import { lookalikeOf } from './lookalike-domain.ts';

const known = ['lindqvist.se', 'jiamei.cn', 'northmark.com', 'kith.co', 'gmail.com'];

test.each([
  ['1indqvist.se', 'lindqvist.se', 'same-shape'],
  ['nоrthmark.com', 'northmark.com', 'same-shape'],
  ['northrnark.com', 'northmark.com', 'same-shape'],
  ['lindqivst.se', 'lindqvist.se', 'few-letters'],
  ['gmial.com', 'gmail.com', 'few-letters'],
  ['jiamei.com', 'jiamei.cn', 'other-ending'],
])('%s could be taken for %s: %s', (domain, like, how) => {
  expect(lookalikeOf(domain, known)).toEqual({ like, how });
});

test.each(['northmark.com', 'mail.northmark.com', 'kitten.co', 'kit.co', 'lindholm.se', 'example.org'])(
  '%s is nobody else’s',
  (domain) => {
    expect(lookalikeOf(domain, known)).toBeNull();
  },
);
