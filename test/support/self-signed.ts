import { generateKeyPairSync, sign } from 'node:crypto';

const nested = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: Buffer[]) => nested(0x30, ...parts);
const oid = (hex: string) => nested(0x06, Buffer.from(hex, 'hex'));
const utcTime = (text: string) => nested(0x17, Buffer.from(text));

/** X.509 (RFC 5280), version 1, of a key made here: for this name, and trusted by nobody who was not told. */
export function selfSigned(name: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
  const commonName = sequence(oid('550403'), nested(0x0c, Buffer.from(name)));
  const who = sequence(nested(0x31, commonName));
  const told = sequence(
    nested(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    who,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = nested(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', told, privateKey)]));
  const base64 = sequence(told, ecdsaWithSha256, signature).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
