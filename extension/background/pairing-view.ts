import type { Directory } from '../../shared/features/sync/model.ts';
import type { CacheDatabase } from '../cache/database.ts';
import type { PairingView } from './views.ts';

export async function pairingView(db: CacheDatabase, directory: Directory | null): Promise<PairingView> {
  const [session, pairing, failure, kept] = await Promise.all([
    db.read('session'),
    db.read('pairing'),
    db.read('pairingFailure'),
    db.read('serverUrl'),
  ]);
  const serverUrl = session?.serverUrl ?? pairing?.serverUrl ?? kept ?? '';
  if (session) {
    const { id, name, roles } = directory?.me ?? { id: '', name: '', roles: [] };
    return { state: 'paired', serverUrl, me: { id, name, roles } };
  }
  if (pairing) {
    const { userCode, verificationUrl, expiresAt } = pairing;
    return { state: 'waiting', serverUrl, userCode, verificationUrl, expiresAt };
  }
  if (failure) return { state: 'failed', serverUrl, refusal: failure };
  return { state: 'idle', serverUrl };
}
