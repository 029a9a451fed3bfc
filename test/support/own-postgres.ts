import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findBinaries } from '../../server/db/embedded/find-binaries.ts';
import { initialisingUser } from '../../server/db/embedded/server-user.ts';
import { binariesWithinReach } from '../../server/db/embedded/within-reach.ts';
import { outlastOutage } from '../../server/db/outlast-outage.ts';
import { freePorts } from './webmail/free-ports.ts';

export type OwnPostgres = {
  port: number;
  /** Runs statements as the superuser. */
  administer(...statements: string[]): Promise<void>;
  /** The address a user of this server has. */
  addressOf(user: string, password: string, database: string): string;
  stop(): Promise<void>;
};

const password = 'administrator';

/** A PostgreSQL as somebody runs it already: on a port of this machine, with users and passwords. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const [found] = await findBinaries();
  const binaries = await binariesWithinReach(found!);
  const folder = await mkdtemp(join(tmpdir(), 'kith-own-'));
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  const user = initialisingUser();
  await writeFile(passwordFile, password);
  await chmod(passwordFile, 0o644);
  if (user) await chown(folder, user.uid, user.gid);
  const as = { ...user, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } };
  const initdb = `--username=postgres --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync`.split(' ');
  await promisify(execFile)(
    join(binaries.folder, 'initdb'),
    [...initdb, `--pwfile=${passwordFile}`, '--pgdata', cluster],
    as,
  );

  const port = await freePorts(1);
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries.folder, 'postgres'), ['-D', cluster, ...options], {
    ...as,
    stdio: 'ignore',
  });
  const addressOf = (name: string, word: string, database: string) =>
    `postgres://${name}:${word}@127.0.0.1:${port}/${database}`;
  const administer = async (...statements: string[]) => {
    const client = new Client({ connectionString: addressOf('postgres', password, 'postgres') });
    try {
      await client.connect();
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await outlastOutage(() => administer('SELECT 1'), { pauseMilliseconds: 50 });
  return {
    port,
    addressOf,
    administer,
    async stop() {
      const exited = once(server, 'exit');
      server.kill('SIGINT');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
