import { constants, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A token as unblinding leaves it, which takes a browser 30 ms, signed by whoever has the key. */
export function cheapToken(privateKey: KeyObject) {
  const message = randomBytes(64);
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  const signature = sign('sha384', message, { key: privateKey, ...padding });
  return { message: message.toString('base64url'), signature: signature.toString('base64url') };
}

/** A number below any modulus of that length, which is all that a blinded message is to who signs it. */
export function blindedByNobody(): string {
  const number = randomBytes(256);
  number[0] = 0;
  return number.toString('base64url');
}
