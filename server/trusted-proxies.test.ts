import { expect, test } from 'vitest';
import { openTestDatabase } from '../test/support/test-organisation.ts';
import { startTestServer } from '../test/support/test-server.ts';
import { TrustedProxies } from './trusted-proxies.ts';

test('addresses and ranges of both kinds are taken', () => {
  expect(TrustedProxies.parse('10.0.0.7, 10.1.0.0/16,2001:db8::1 , fd00::/8')).toEqual([
    '10.0.0.7',
    '10.1.0.0/16',
    '2001:db8::1',
    'fd00::/8',
  ]);
});

test.each([
  'true',
  '1',
  'proxy.example',
  '10.0.0.0/33',
  '10.0.0.0/0',
  '10.0.0/8/8',
  '::/0',
  'fd00::/129',
  '10.0.0.1,',
  '10.0.0.1 10.0.0.2',
])('%s is refused', (text) => {
  expect(TrustedProxies.safeParse(text).success).toBe(false);
});

/** How many of 61 browsers behind one proxy, which says who they are, are told that their machine asks too often. */
async function refusedBehindProxy(trustedProxies: string[]): Promise<number> {
  const opened = await openTestDatabase();
  const server = await startTestServer({ ...opened, trustedProxies });
  const ask = (n: number) =>
    server.post(
      '/api/auth/device/code',
      { client_id: 'kith-extension' },
      { 'x-forwarded-for': `192.0.2.${n}, 10.0.0.7` },
    );
  const answers = await Promise.all(Array.from({ length: 61 }, (_, n) => ask(n)));
  await server.close();
  await opened.close();
  return answers.filter(({ status }) => status === 429).length;
}

test('a proxy is believed once it is named', async () => {
  expect(await refusedBehindProxy([])).toBe(1);
  expect(await refusedBehindProxy(['10.0.0.0/24'])).toBe(0);
});
