import { constants, type KeyObject, privateDecrypt, publicEncrypt, verify } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error.ts';

const rawRsa = constants.RSA_NO_PADDING;

/** Of SHA-384: the salt of RSABSSA-SHA384-PSS-Randomized. */
const saltBytes = 48;

/**
 * BlindSign of RFC 9474, section 4.3, by raw RSA of OpenSSL, which blinds against timing. What is signed cannot be read.
 * @throws AppError `invalid` when the message is no number below the modulus; on a faulty signature, which would give the key away.
 */
export function blindSign(privateKey: KeyObject, publicKey: KeyObject, blindedMessage: Buffer): Buffer {
  if (blindedMessage.length * 8 !== publicKey.asymmetricKeyDetails?.modulusLength) throw notBlinded();
  const signature = tryRaw(() => privateDecrypt({ key: privateKey, padding: rawRsa }, blindedMessage));
  const back = publicEncrypt({ key: publicKey, padding: rawRsa }, signature);
  if (!back.equals(blindedMessage)) throw new Error('the signature does not verify');
  return signature;
}

function tryRaw(operation: () => Buffer): Buffer {
  try {
    return operation();
  } catch {
    throw notBlinded();
  }
}

const notBlinded = () => new AppError('invalid', 'errors:invalid', { field: 'blinded' });

/** Whether the signature over the prepared message is this key's: RSASSA-PSS with SHA-384 and MGF1-SHA-384. */
export function isSigned(
  publicKey: KeyObject,
  message: Buffer,
  signature: Buffer,
  saltLength: number = saltBytes,
): boolean {
  return verify(
    'sha384',
    message,
    { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
    signature,
  );
}
