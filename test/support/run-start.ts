import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

type Place = { cwd?: string; uid?: number; gid?: number };

/** `npm start` in an environment that holds nothing else. */
function spawnStart(variables: Record<string, string>, place: Place = {}) {
  const { PATH = '' } = process.env;
  return spawn('node', ['--import', 'tsx', 'server/main.ts'], {
    ...place,
    env: { PATH, PORT: '0', LANG: 'en_US.UTF-8', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What the terminal shows of a start that ends by itself. */
export async function runStart(variables: Record<string, string>) {
  const child = spawnStart(variables);
  const [said, complained] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { exitCode: child.exitCode, said, complained };
}

export type StartedKith = {
  url: string;
  /** Resolves with the exit code, or the signal's name. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
};

/** Resolves when Kith says that it is ready. */
export async function startUntilReady(variables: Record<string, string>, place: Place): Promise<StartedKith> {
  const child = spawnStart(variables, place);
  const complained = text(child.stderr);
  for await (const line of createInterface(child.stdout)) {
    const url = /ready: (\S+)/.exec(line)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return { url, end: (signal) => end(child, signal) };
  }
  throw new Error(`Kith did not start: ${await complained}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals]>;
  child.kill(signal);
  const [code, by] = await exited;
  return code ?? by;
}
