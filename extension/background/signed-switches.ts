import type { ServerTrust } from '../../shared/features/administration/model.ts';
import {
  type SignedSwitches,
  SwitchDocument,
  type SwitchRefusal,
} from '../../shared/features/mail-clients/model.ts';

export type Judged = { document: SwitchDocument } | { refusal: SwitchRefusal };

/**
 * Whether this browser believes a document of switches: signed by the key pinned while pairing, for this organisation, newer
 * than the one in force, not run out. `inForce` is the number of the last one believed, null before the first.
 */
export async function judgeSwitches(
  { text, signature }: SignedSwitches,
  { trust, inForce, now }: { trust: ServerTrust; inForce: number | null; now: Date },
): Promise<Judged> {
  if (!(await isSigned(text, signature, trust.switchKey))) return { refusal: 'signature' };
  const document = readDocument(text);
  if (!document) return { refusal: 'form' };
  if (document.organisationId !== trust.organisationId) return { refusal: 'other-organisation' };
  if (inForce !== null && document.number <= inForce) return { refusal: 'replayed' };
  if (document.expiresAt <= now.toISOString()) return { refusal: 'expired' };
  return { document };
}

async function isSigned(text: string, signature: string, switchKey: string): Promise<boolean> {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: switchKey };
    const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
    const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
      each.charCodeAt(0),
    );
    return await crypto.subtle.verify('Ed25519', key, bytes, new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

function readDocument(text: string): SwitchDocument | null {
  try {
    return SwitchDocument.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
