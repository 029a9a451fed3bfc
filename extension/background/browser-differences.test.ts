import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deviceName, sitePattern } from './browser-differences.ts';

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome, Linux',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, macOS'],
  ['something else', 'Kith'],
])('%s is called %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test('a site is one port of a host in Chromium, and the whole host in Firefox', () => {
  const page = 'https://mail.example:8443/inbox?mail=7';
  expect(sitePattern(page, false)).toBe('https://mail.example:8443/*');
  expect(sitePattern(page, true)).toBe('https://mail.example/*');
});

test('nothing else of the extension asks which browser it is in', () => {
  const extension = join(import.meta.dirname, '..');
  const asking = globSync('**/*.{ts,tsx}', { cwd: extension }).filter((path) =>
    /env\.(FIREFOX|CHROME|BROWSER)\b|\b(sidebarAction|sidePanel)\b|Firefox\//.test(
      readFileSync(join(extension, path), 'utf8'),
    ),
  );
  expect(asking.sort()).toEqual([
    'background/browser-differences.test.ts',
    'background/browser-differences.ts',
  ]);
});
