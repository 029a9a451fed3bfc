import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { patience } from '../patience.ts';

export type Daemon = { pid: number; stop(): Promise<void> };

export type DaemonSetup = {
  command: string;
  args: string[];
  /** System account to run as; root when absent. */
  account?: string;
  cwd?: string;
  env?: Record<string, string>;
  logFile: string;
  /** The loopback port that shows it is ready. */
  port: number;
};

const live = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of live) signalGroup(child, 'SIGKILL');
});

/** Starts one foreground process in its own process group and waits until its port answers. */
export async function startDaemon(setup: DaemonSetup): Promise<Daemon> {
  if (await isListening(setup.port)) throw new Error(`port ${setup.port} is already in use`);
  const log = openSync(setup.logFile, 'a', 0o666);
  const child = spawn(setup.command, setup.args, {
    ...(setup.account ? accountIds(setup.account) : {}),
    cwd: setup.cwd,
    env: { ...process.env, ...setup.env },
    detached: true,
    stdio: ['ignore', log, log],
  });
  live.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
    await ended;
    clearTimeout(impatience);
    signalGroup(child, 'SIGKILL');
    live.delete(child);
  };
  if (!(await becomesReady(setup.port, child))) {
    await stop();
    throw new Error(`${setup.command} is not listening on ${setup.port}:\n${tail(setup.logFile)}`);
  }
  return { pid: child.pid ?? -1, stop };
}

/** The whole group, since PHP and SOGo leave workers behind when only their master ends. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

async function becomesReady(port: number, child: ChildProcess): Promise<boolean> {
  const { timeout, interval } = patience;
  for (let waited = 0; waited < timeout && child.exitCode === null; waited += interval) {
    if (await isListening(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  return false;
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

export function accountIds(name: string): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find((fields) => fields[0] === name);
  if (!entry) throw new Error(`no system account ${name}`);
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-12).join('\n');
}
