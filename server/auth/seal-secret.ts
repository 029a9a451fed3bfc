import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** `use` gives each kind of secret a key of its own; `boundTo` is bound in, so that what is moved to another row opens nothing. */
export type Seal = { secret: string; use: string; boundTo: string };

function keyFrom({ secret, use }: Seal): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', use, 32));
}

/** AES-256-GCM under a key of the installation's secret: nonce, tag, then what was sealed. */
export function sealSecret(text: string, seal: Seal): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(seal), nonce).setAAD(Buffer.from(seal.boundTo));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when it was sealed under another secret, for another use or bound to something else. */
export function openSecret(sealed: Buffer, seal: Seal): string {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(seal), nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(seal.boundTo))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const opened = [decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()];
  return Buffer.concat(opened).toString('utf8');
}
