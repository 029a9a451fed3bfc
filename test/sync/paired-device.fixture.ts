import 'fake-indexeddb/auto';
import { registerDevice, syncApi } from '../../extension/api/client.ts';
import { requestDeviceCode, requestDeviceToken } from '../../extension/api/device-code.ts';
import { syncRunner } from '../../extension/background/sync-runner.ts';
import { CacheDatabase } from '../../extension/cache/database.ts';
import { runCommand } from '../../extension/cache/run-command.ts';
import type { SyncApi } from '../../extension/cache/sync-api.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { Command } from '../../shared/features/sync/command.ts';
import type { startTestServer } from '../support/test-server.ts';

type Server = Awaited<ReturnType<typeof startTestServer>>;

/** The line between device and server: whole, cut, or losing answers after the server has acted. */
type Line = 'whole' | 'cut' | 'losing-answers';

/** A browser of the person behind the cookie, paired as a person pairs it, with its real cache and sync. */
export async function pairDevice(server: Server, cookie: string) {
  const code = await requestDeviceCode(server.url);
  await fetch(`${server.url}/api/auth/device?user_code=${code.userCode}`, { headers: { cookie } });
  await server.post('/api/auth/device/approve', { userCode: code.userCode }, { cookie });
  const outcome = await requestDeviceToken(server.url, code.deviceCode);
  if (outcome.state !== 'token') throw new Error(`pairing ended ${outcome.state}`);
  const bearer = { serverUrl: server.url, token: outcome.token };
  const session = { ...bearer, ...(await registerDevice(bearer, 'Chrome, Linux')) };

  const db = new CacheDatabase(`device-${session.deviceId}`);
  await db.write('session', session);
  const device = { db, session, line: 'whole' as Line };
  const runner = syncRunner({
    db,
    apiFor: (current) => overLine(syncApi(current), () => device.line),
    now: () => new Date(),
    isOnline: () => device.line !== 'cut',
    changed: () => {},
  });
  return Object.assign(device, {
    runner,
    sync: async () => {
      await runner.run();
      runner.stop();
    },
    act: (command: Command) => runCommand(db, Command.parse(command), new Date().toISOString()),
    card: async (id: string) => (await db.cards.get(id))?.shown,
  });
}

function overLine(api: SyncApi, line: () => Line): SyncApi {
  const away = () => new AppError('unavailable', 'errors:unavailable');
  const over =
    <Asked extends unknown[], Answer>(call: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      if (line() === 'cut') throw away();
      const answer = await call(...asked);
      if (line() === 'losing-answers') throw away();
      return answer;
    };
  return {
    pull: over(api.pull),
    pullIndex: over(api.pullIndex),
    push: over(api.push),
    card: over(api.card),
    cardsForAddress: over(api.cardsForAddress),
    preferenceLink: over(api.preferenceLink),
    pulseLink: over(api.pulseLink),
    noteLooks: over(api.noteLooks),
    erasures: over(api.erasures),
    confirmErasures: over(api.confirmErasures),
    history: over(api.history),
  };
}
