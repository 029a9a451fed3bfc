import { AppError } from '../../shared/errors/app-error.ts';
import {
  type DeviceCode,
  requestDeviceCode,
  requestDeviceToken,
  type TokenOutcome,
} from '../api/device-code.ts';
import type { CacheDatabase, Pairing, Session } from '../cache/database.ts';
import { wipe } from '../cache/wipe.ts';

export type PairingParts = {
  db: CacheDatabase;
  now: () => Date;
  changed: () => void;
  /** Puts this browser on the list of devices; until then its token opens nothing. */
  register: (bearer: Pick<Session, 'serverUrl' | 'token'>) => Promise<Pick<Session, 'deviceId' | 'trust'>>;
  /** Its address is no mail host, whatever the browser grants it. */
  serverChosen: () => void;
  paired: () => void;
  /** Called with every question, so that the browser does not take an idle background away while it asks. */
  stillHere: () => void;
  requestCode?: (serverUrl: string) => Promise<DeviceCode>;
  requestToken?: (serverUrl: string, deviceCode: string) => Promise<TokenOutcome>;
};

export function devicePairing(parts: PairingParts) {
  const { db, now, changed, requestCode = requestDeviceCode, requestToken = requestDeviceToken } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function start(serverUrl: string): Promise<void> {
    const origin = new URL(serverUrl).origin;
    await db.write('serverUrl', origin);
    await db.write('pairingFailure', null);
    parts.serverChosen();
    try {
      const code = await requestCode(origin);
      const expiresAt = new Date(now().getTime() + code.expiresInSeconds * 1000).toISOString();
      await db.write('pairing', { ...code, serverUrl: origin, expiresAt });
      ask(code.intervalSeconds);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await db.write('pairingFailure', error.toRefusal());
    }
    changed();
  }

  function ask(afterSeconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void resume(), afterSeconds * 1000);
  }

  /** Asks whether the code was confirmed. Also called when the background starts: it may have died waiting. */
  async function resume(): Promise<void> {
    const pairing = await db.read('pairing');
    if (!pairing) return;
    parts.stillHere();
    const outcome = await tokenFor(pairing);
    if (outcome.state === 'token') await finish({ serverUrl: pairing.serverUrl, token: outcome.token });
    else if (outcome.state === 'denied') await fail('sync:popup.pair.denied');
    else if (outcome.state === 'expired') await fail('sync:popup.pair.lapsed');
    else ask(pairing.intervalSeconds + (outcome.state === 'slow-down' ? 5 : 0));
  }

  async function tokenFor({ serverUrl, deviceCode, expiresAt }: Pairing): Promise<TokenOutcome> {
    if (Date.parse(expiresAt) < now().getTime()) return { state: 'expired' };
    try {
      return await requestToken(serverUrl, deviceCode);
    } catch (error) {
      if (error instanceof AppError) return { state: 'pending' };
      throw error;
    }
  }

  async function finish(bearer: Pick<Session, 'serverUrl' | 'token'>): Promise<void> {
    const session = { ...bearer, ...(await parts.register(bearer)) };
    await db.atomically(async () => {
      await wipe(db, { keepOutbox: true });
      await db.meta.bulkDelete(['pairing', 'pairingFailure', 'signedOutBecause']);
      await db.write('session', session);
    });
    changed();
    parts.paired();
  }

  async function fail(messageKey: string): Promise<void> {
    await db.write('pairing', null);
    await db.write('pairingFailure', new AppError('forbidden', messageKey).toRefusal());
    changed();
  }

  async function cancel(): Promise<void> {
    clearTimeout(timer);
    await db.meta.bulkDelete(['pairing', 'pairingFailure']);
    changed();
  }

  return { start, resume, cancel };
}
