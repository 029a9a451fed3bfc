import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/errors/app-error.ts';
import { blindSign } from './blind-signature.ts';
import type { SigningAnswer, SigningTask } from './signing.ts';

const mostKept = 1000;
const kept = new Map<string, { privateKey: KeyObject; publicKey: KeyObject }>();

function keysFrom(pem: string) {
  const found = kept.get(pem);
  if (found) return found;
  const privateKey = createPrivateKey(pem);
  const keys = { privateKey, publicKey: createPublicKey(privateKey) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(pem, keys);
  return keys;
}

parentPort!.on('message', ({ number, parts }: SigningTask) => {
  try {
    const signed = parts.map(({ pem, blinded }) => {
      const { privateKey, publicKey } = keysFrom(pem);
      return blindSign(privateKey, publicKey, Buffer.from(blinded, 'base64url')).toString('base64url');
    });
    parentPort!.postMessage({ number, signed } satisfies SigningAnswer);
  } catch (error) {
    const isRefusal = error instanceof AppError;
    parentPort!.postMessage({ number, isRefusal, reason: String(error) } satisfies SigningAnswer);
  }
});
