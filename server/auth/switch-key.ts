import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Database } from '../db/schema.ts';
import { asSignIn } from './as-sign-in.ts';
import { installationSecret } from './installation.ts';

/**
 * The installation's Ed25519 key, made once. It lies among the secrets of sign-in, where no statement of a feature can read it;
 * `database` may be a transaction that writes.
 */
async function privateKey(database: Database) {
  await installationSecret(database);
  const pem = await asSignIn(database, async (trx) => {
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    await trx
      .updateTable('auth.installation')
      .set({ switch_key: String(made) })
      .where('switch_key', 'is', null)
      .execute();
    const row = await trx.selectFrom('auth.installation').select('switch_key').executeTakeFirstOrThrow();
    return row.switch_key!;
  });
  return createPrivateKey(pem);
}

/** What browsers pin: the raw 32 bytes, base64url. */
export async function publicSwitchKey(database: Database): Promise<string> {
  const { x } = createPublicKey(await privateKey(database)).export({ format: 'jwk' });
  return x!;
}

export async function signSwitches(database: Database, text: string): Promise<string> {
  return sign(null, Buffer.from(text), await privateKey(database)).toString('base64url');
}
