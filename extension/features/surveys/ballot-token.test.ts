import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { afterEach, expect, test, vi } from 'vitest';
import { blindSign, isSigned } from '../../../server/features/surveys/blind-signature.ts';
import vectors from '../../../test/fixtures/surveys/rfc9474-vectors.json' with { type: 'json' };
import { blindToken, unblindToken } from './ballot-token.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/^0x/, ''), 'hex'));
const variants = {
  'RSABSSA-SHA384-PSS-Randomized': RSABSSA.SHA384.PSS.Randomized(),
  'RSABSSA-SHA384-PSSZERO-Randomized': RSABSSA.SHA384.PSSZero.Randomized(),
  'RSABSSA-SHA384-PSS-Deterministic': RSABSSA.SHA384.PSS.Deterministic(),
  'RSABSSA-SHA384-PSSZERO-Deterministic': RSABSSA.SHA384.PSSZero.Deterministic(),
};

// RFC 9474, appendix A: all four variants.
test.each(vectors)('$name: what is blinded, and what is unblinded', async (vector) => {
  const suite = variants[vector.name as keyof typeof variants];
  const number = (hex: string) => Buffer.from(bytes(hex)).toString('base64url');
  const jwk = { kty: 'RSA', n: number(vector.n), e: number(vector.e) };
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'verify',
  ]);
  // Blind draws the salt first, then the number it blinds with: the inverse of the published inverse.
  const [n, inverse] = [BigInt(vector.n), BigInt(vector.inv)];
  const blinding = modularInverse(inverse, n).toString(16).padStart(512, '0');
  const draws = [bytes(vector.salt), bytes(blinding)];
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
    (into as Uint8Array).set(draws.shift()!);
    return into;
  });
  const { blindedMsg, inv } = await suite.blind(key, bytes(vector.input_msg));
  expect(Buffer.from(blindedMsg).toString('hex')).toBe(vector.blinded_msg);
  vi.restoreAllMocks();
  const signature = await suite.finalize(key, bytes(vector.input_msg), bytes(vector.blind_sig), inv);
  expect(Buffer.from(signature).toString('hex')).toBe(vector.sig);
});

function modularInverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return ((x % modulus) + modulus) % modulus;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');

test('a token signed blindly lets its holder in, and the signer never saw it', async () => {
  const blinded = await blindToken(spki);
  const signed = blindSign(privateKey, publicKey, Buffer.from(blinded.blinded, 'base64url'));
  const token = await unblindToken(spki, blinded, signed.toString('base64url'));
  const [message, signature] = [token.message, token.signature].map((text) => Buffer.from(text, 'base64url'));
  expect(isSigned(publicKey, message!, signature!)).toBe(true);
  expect(signed.equals(signature!)).toBe(false);
});

test('a signature by another key than the manifest’s is noticed: nobody is tagged by a key of their own', async () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const blinded = await blindToken(spki);
  const theirs = blindSign(other.privateKey, createPublicKey(other.privateKey), smaller(blinded.blinded));
  await expect(unblindToken(spki, blinded, theirs.toString('base64url'))).rejects.toThrow();
});

/** Below any modulus of this length. */
function smaller(text: string): Buffer {
  const message = Buffer.from(text, 'base64url');
  message[0] = 0;
  return message;
}
