import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '../../../server/db/embedded/start-embedded-postgres.ts';
import { inSeconds, secondsOf } from '../measure.ts';
import type { BenchRow } from '../row.ts';

const root = join(import.meta.dirname, '../../..');

/** Starts Kith, stops it once it said it is ready; answers the seconds until then. */
async function startOnce(dataFolder: string, ...options: string[]): Promise<number> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...options], {
    cwd: root,
    env: { PATH, HOME, KITH_DATA: dataFolder, PORT: '0', LANG: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let isReady = false;
  const seconds = await secondsOf(async () => {
    for await (const line of createInterface(child.stdout)) {
      isReady = line.includes('ready: ');
      if (isReady) break;
    }
  });
  child.stdout.resume();
  child.kill('SIGTERM');
  await exit;
  if (!isReady) throw new Error('Kith ended before it was ready');
  return seconds;
}

export const start: BenchRow = {
  name: 'start',
  what: 'start with an existing database (the demonstration), worst of three',
  budget: '≤ 3 s to ready',
  async run(place) {
    const dataFolder = join(place.folder, 'start');
    // Builds the extension and the pages where they are missing, and makes the database.
    await startOnce(dataFolder, '--demo');
    const times = [];
    for (let turn = 0; turn < 3; turn++) times.push(await startOnce(dataFolder));
    const bare = await secondsOf(async () => {
      const postgres = await startEmbeddedPostgres({ dataFolder });
      await postgres.stop();
      if (postgres.adopted) throw new Error('A PostgreSQL was left running');
    });
    return {
      measured: inSeconds(Math.max(...times)),
      baseline: `its PostgreSQL alone, start and stop ${inSeconds(bare)}`,
    };
  },
};
