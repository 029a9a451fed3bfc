import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export type StartOutcome = { exitCode: number | null; said: string; complained: string };

/** `npm start` as the terminal sees it, for a start that ends by itself. */
export async function runStart(variables: Record<string, string>): Promise<StartOutcome> {
  const { PATH = '' } = process.env;
  const child = spawn('node', ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH, PORT: '0', LANG: 'en_US.UTF-8', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { exitCode: child.exitCode, said, complained };
}
