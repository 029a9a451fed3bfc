import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { asSignIn } from '../../auth/as-sign-in.ts';
import { installationSecret } from '../../auth/installation.ts';
import { openSecret, sealSecret } from '../../auth/seal-secret.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

const use = 'kith survey keys';
const generate = promisify(generateKeyPair);

/** A cohort’s id, or the id of a comment item. */
export type Purpose = string;

export type RoundKey = { purpose: Purpose; privateKey: KeyObject; publicKey: KeyObject };

export async function makeRoundKeys(purposes: readonly Purpose[]): Promise<RoundKey[]> {
  const made: RoundKey[] = [];
  for (const purpose of purposes) made.push({ purpose, ...(await generate('rsa', { modulusLength: 2048 })) });
  return made;
}

/** As it stands in the manifest: SubjectPublicKeyInfo, base64url. */
export function publicText(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
}

export function publicKeyFrom(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64url'), type: 'spki', format: 'der' });
}

export async function keepRoundKeys(
  { trx, organisationId }: ReadScope,
  roundId: string,
  keys: readonly RoundKey[],
): Promise<void> {
  const secret = await installationSecret(trx);
  const rows = keys.map(({ purpose, privateKey }) => ({
    organisation_id: organisationId,
    round_id: roundId,
    purpose,
    sealed: sealSecret(String(privateKey.export({ type: 'pkcs8', format: 'pem' })), {
      secret,
      use,
      boundTo: `${roundId} ${purpose}`,
    }),
  }));
  await asSignIn(trx, (inAuth) => inAuth.insertInto('auth.survey_keys').values(rows).execute());
}

/** PEM by purpose; nothing once the round is closed. */
export async function readRoundKeys(
  { trx, organisationId }: ReadScope,
  roundId: string,
  purposes: readonly Purpose[],
): Promise<Map<Purpose, string>> {
  const secret = await installationSecret(trx);
  const rows = await asSignIn(trx, (inAuth) =>
    inAuth
      .selectFrom('auth.survey_keys')
      .select(['purpose', 'sealed'])
      .where('organisation_id', '=', organisationId)
      .where('round_id', '=', roundId)
      .where('purpose', 'in', [...purposes])
      .execute(),
  );
  return new Map(
    rows.map(({ purpose, sealed }) => [
      purpose,
      openSecret(sealed, { secret, use, boundTo: `${roundId} ${purpose}` }),
    ]),
  );
}

/** From now on nobody can make a token of this round, and links for phones open nothing. */
export async function destroyRoundKeys({ trx, organisationId }: ReadScope, roundId: string): Promise<void> {
  await asSignIn(trx, async (inAuth) => {
    for (const table of ['auth.survey_keys', 'auth.survey_codes'] as const)
      await inAuth
        .deleteFrom(table)
        .where('organisation_id', '=', organisationId)
        .where('round_id', '=', roundId)
        .execute();
  });
}
