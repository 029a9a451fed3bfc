import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const fixture = fileURLToPath(new URL('kith-server.fixture.ts', import.meta.url));

/** A Kith in a process of its own, over one data folder, that can be killed and comes back. */
export class KillableKith {
  url = '';
  #process: ChildProcess | undefined;

  constructor(readonly dataFolder: string) {}

  async start(): Promise<void> {
    const env = { PATH: process.env.PATH, KITH_DATA: this.dataFolder, PORT: '0', KITH_LOG_LEVEL: 'silent' };
    const child = spawn(process.execPath, ['--import', 'tsx', fixture], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    for await (const line of createInterface(child.stdout)) {
      this.url = /ready: (\S+)/.exec(line)?.[1] ?? '';
      if (this.url) return child.stdout.resume() && undefined;
    }
    throw new Error('Kith ended before it was ready');
  }

  async killServer(): Promise<void> {
    await this.end();
    await this.start();
  }

  /** Kith itself starts the database again. */
  async killDatabase(): Promise<void> {
    const text = await readFile(join(this.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number(text.split('\n')[0]);
    if (pid) process.kill(pid, 'SIGKILL');
  }

  async end(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
