import { RSABSSA } from '@cloudflare/blindrsa-ts';

const suite = RSABSSA.SHA384.PSS.Randomized();

/** A token on its way to be signed. `inverse` unblinds what comes back, and must not leave the device. */
export type BlindedToken = { message: string; blinded: string; inverse: string };

/** What lets one ballot in: a message nobody but its holder has seen, and the round’s signature over it. Base64url. */
export type BallotToken = { message: string; signature: string };

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param publicKey SubjectPublicKeyInfo, base64url, as in the manifest. */
function importKey(publicKey: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', fromBase64url(publicKey), algorithm, true, ['verify']);
}

/** Prepare and Blind of RFC 9474: 32 random bytes, so that the server learns nothing from what it signs. */
export async function blindToken(publicKey: string): Promise<BlindedToken> {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(await importKey(publicKey), message);
  return { message: toBase64url(message), blinded: toBase64url(blindedMsg), inverse: toBase64url(inv) };
}

/** Finalize of RFC 9474. @throws when the signature is not that of the manifest’s key. */
export async function unblindToken(
  publicKey: string,
  { message, inverse }: BlindedToken,
  blindSignature: string,
): Promise<BallotToken> {
  const key = await importKey(publicKey);
  const signature = await suite.finalize(
    key,
    fromBase64url(message),
    fromBase64url(blindSignature),
    fromBase64url(inverse),
  );
  return { message, signature: toBase64url(signature) };
}
