import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SwitchDocument } from '../../shared/features/mail-clients/model.ts';
import { judgeSwitches } from './signed-switches.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const organisationId = '0197a000-0000-7000-8000-0000000000aa';
const trust = { organisationId, switchKey: publicKey.export({ format: 'jwk' }).x! };
const now = new Date('2026-11-22T08:00:00.000Z');

const document = (given: Partial<SwitchDocument> = {}): SwitchDocument => ({
  organisationId,
  number: 7,
  expiresAt: '2026-12-22T08:00:00.000Z',
  off: [{ part: 'gmail', reason: 'broken', since: '2026-11-22T07:00:00.000Z' }],
  selectors: [],
  ...given,
});

function signed(said: unknown, key = privateKey) {
  const text = JSON.stringify(said);
  return { text, signature: sign(null, Buffer.from(text), key).toString('base64url') };
}

const judge = (given: ReturnType<typeof signed>, inForce: number | null = null) =>
  judgeSwitches(given, { trust, inForce, now });

test('what the pinned key has signed is believed', async () => {
  expect(await judge(signed(document()))).toEqual({ document: document() });
});

test('a part that nobody here knows spoils nothing', async () => {
  const off = [{ ...document().off[0]!, part: 'lotus-notes' }];
  expect(await judge(signed(document({ off })))).toEqual({ document: document({ off }) });
});

test.each([
  [
    'signature',
    'a text changed by one letter',
    { ...signed(document()), text: JSON.stringify(document({ number: 8 })) },
  ],
  ['signature', 'another key', signed(document(), generateKeyPairSync('ed25519').privateKey)],
  ['signature', 'no signature', { ...signed(document()), signature: '' }],
  ['form', 'something else, signed', signed({ hello: 1 })],
  [
    'form',
    'a selector that rules may not hold',
    signed({
      ...document(),
      selectors: [
        {
          adapter: 'gmail',
          sender: { ladder: [{ rung: 'structure', selector: 'p:has(a)' }], place: 'body' },
          subject: null,
        },
      ],
    }),
  ],
  [
    'other-organisation',
    'another organisation’s',
    signed(document({ organisationId: '0197a000-0000-7000-8000-0000000000bb' })),
  ],
  ['expired', 'one that has run out', signed(document({ expiresAt: '2026-11-22T07:59:59.000Z' }))],
])('refused for its %s: %s', async (refusal, _what, given) => {
  expect(await judge(given)).toEqual({ refusal });
});

test.each([7, 8])(
  'an older document, or the same again, does not come back over number %d',
  async (inForce) => {
    expect(await judge(signed(document()), inForce)).toEqual({ refusal: 'replayed' });
  },
);
