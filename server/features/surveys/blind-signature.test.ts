import { createPrivateKey, createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors/app-error.ts';
import vectors from '../../../test/fixtures/surveys/rfc9474-vectors.json' with { type: 'json' };
import { blindSign, isSigned } from './blind-signature.ts';

const bytes = (hex: string) => Buffer.from(hex.replace(/^0x/, ''), 'hex');
const number = (hex: string) => bytes(hex).toString('base64url');
const large = (value: bigint) => number(value.toString(16).padStart(512, '0'));

function keysOf({ n, e, d, p, q }: (typeof vectors)[number]) {
  const [privateExponent, first, second] = [BigInt(d), BigInt(p), BigInt(q)];
  const inverse = (value: bigint, modulus: bigint) => {
    let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
    while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
    return ((x % modulus) + modulus) % modulus;
  };
  const format = 'jwk';
  const rest = { p: number(p), q: number(q) };
  const crt = {
    dp: large(privateExponent % (first - 1n)),
    dq: large(privateExponent % (second - 1n)),
    qi: large(inverse(second, first)),
  };
  const open = { kty: 'RSA', n: number(n), e: number(e) };
  return {
    privateKey: createPrivateKey({ key: { ...open, d: number(d), ...rest, ...crt }, format }),
    publicKey: createPublicKey({ key: open, format }),
  };
}

// RFC 9474, appendix A: all four variants.
test.each(vectors)('$name: what is signed blindly, and what is verified', (vector) => {
  const { privateKey, publicKey } = keysOf(vector);
  expect(blindSign(privateKey, publicKey, bytes(vector.blinded_msg))).toEqual(bytes(vector.blind_sig));
  const saltLength = Number(vector.sLen);
  const message = bytes(vector.input_msg);
  expect(isSigned(publicKey, message, bytes(vector.sig), saltLength)).toBe(true);
  const other = Buffer.concat([message.subarray(1), Buffer.from([1])]);
  expect(isSigned(publicKey, other, bytes(vector.sig), saltLength)).toBe(false);
});

test('a message that is no number below the modulus is refused', () => {
  const { privateKey, publicKey } = keysOf(vectors[0]!);
  expect(() => blindSign(privateKey, publicKey, Buffer.alloc(512, 0xff))).toThrow(AppError);
  expect(() => blindSign(privateKey, publicKey, Buffer.alloc(12))).toThrow(AppError);
});
