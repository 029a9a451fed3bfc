import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../server/db/embedded/start-embedded-postgres.ts';
import { openDatabase, openPool } from '../../server/db/open-database.ts';
import type { Database } from '../../server/db/schema.ts';
import { fillInstallation } from './fill-installation.ts';

const fixture = fileURLToPath(new URL('kith-server.fixture.ts', import.meta.url));

/** A Kith in a process of its own, over a data folder of its own, that can be killed and comes back. */
export class KillableKith {
  #url = '';
  #cookie = '';
  #process: ChildProcess | undefined;
  readonly #dataFolder: string;

  private constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  /** With one administrator, who is signed in. */
  static async open(email = 'fang@lanting.example'): Promise<KillableKith> {
    const dataFolder = await mkdtemp(join(tmpdir(), 'kith-kill-'));
    await chmod(dataFolder, 0o711);
    const account = { email, password: 'long enough a word' };
    await fillInstallation(dataFolder, account);
    const kith = new KillableKith(dataFolder);
    await kith.#start();
    const response = await kith.request('/api/auth/sign-in/email', account);
    kith.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return kith;
  }

  async #start(): Promise<void> {
    const env = { PATH: process.env.PATH, KITH_DATA: this.#dataFolder, PORT: '0', KITH_LOG_LEVEL: 'silent' };
    const child = spawn(process.execPath, ['--import', 'tsx', fixture], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    for await (const line of createInterface(child.stdout)) {
      this.#url = /ready: (\S+)/.exec(line)?.[1] ?? '';
      if (this.#url) return child.stdout.resume() && undefined;
    }
    throw new Error('Kith ended before it was ready');
  }

  /** As one of its pages asks; a body is posted. */
  request(path: string, body?: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: this.#url, cookie: this.#cookie };
    const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return fetch(this.#url + path, { headers, ...posted });
  }

  query(procedure: string, input?: unknown): Promise<Response> {
    const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.request(`/api/trpc/${procedure}${search}`);
  }

  /** @throws when it refuses. */
  async call(procedure: string, input: unknown): Promise<void> {
    const response = await this.request(`/api/trpc/${procedure}`, input);
    if (!response.ok) throw new Error(`${procedure}: ${response.status} ${await response.text()}`);
  }

  /** As the database's owner. */
  async inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const postgres = await startEmbeddedPostgres({ dataFolder: this.#dataFolder });
    const database = openDatabase(openPool(postgres.connection, { role: 'owner', max: 1 }));
    try {
      return await work(database);
    } finally {
      await database.destroy();
      await postgres.stop();
    }
  }

  async killServer(): Promise<void> {
    await this.#end();
    await this.#start();
  }

  /** Kith itself starts the database again. */
  async killDatabase(): Promise<void> {
    const text = await readFile(join(this.#dataFolder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number(text.split('\n')[0]);
    if (pid) process.kill(pid, 'SIGKILL');
  }

  async #end(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Ends it, and the database that a killed server leaves running. */
  async close(): Promise<void> {
    await this.#end();
    const postgres = await startEmbeddedPostgres({ dataFolder: this.#dataFolder });
    await postgres.stop();
    await rm(this.#dataFolder, { recursive: true });
  }
}
