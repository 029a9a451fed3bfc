import { expect, test } from 'vitest';
import { coversHost } from './covers-host.ts';
import { isHostPattern } from './host-pattern.ts';

test.each(['desk.example.com', '*.example.com', 'localhost', '127.0.0.1', 'xn--fsq.example'])(
  '%s names a host',
  (pattern) => {
    expect(isHostPattern(pattern)).toBe(true);
  },
);

test.each(['*', '*.com', '*.co.uk', '*.github.io', 'https://x.example', 'x.example/path', 'X.example', ''])(
  '%s does not',
  (pattern) => {
    expect(isHostPattern(pattern)).toBe(false);
  },
);

test.each([
  ['desk.example.com', 'desk.example.com', true],
  ['desk.example.com', 'a.desk.example.com', false],
  ['*.example.com', 'desk.example.com', true],
  ['*.example.com', 'badexample.com', false],
  ['*.example.com', 'example.com', false],
])('%s covers %s: %s', (pattern, hostname, isCovered) => {
  expect(coversHost(pattern, hostname)).toBe(isCovered);
});
