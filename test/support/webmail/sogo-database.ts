import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { accountIds, type Daemon, startDaemon } from './daemon.ts';
import { password } from './mail-server.ts';

const run = promisify(execFile);
const programs = '/usr/lib/postgresql/15/bin';

/** The PostgreSQL that SOGo keeps its users and preferences in; nothing of Kith lives there. */
export async function startSogoDatabase(folder: string, port: number, users: string[]): Promise<Daemon> {
  const data = join(folder, 'postgres');
  const ids = accountIds('postgres');
  await mkdir(data, { recursive: true, mode: 0o700 });
  await chown(data, ids.uid, ids.gid);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const args = ['-D', data, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await run(join(programs, 'initdb'), args, { ...ids, cwd: '/' });
  }
  const daemon = await startDaemon({
    command: join(programs, 'postgres'),
    args: ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off'],
    account: 'postgres',
    cwd: '/',
    logFile: join(folder, 'postgres.log'),
    port,
  });
  await fillDirectory(port, users);
  return daemon;
}

async function fillDirectory(port: number, users: string[]): Promise<void> {
  const server = await connectOnceReady(port, 'postgres');
  const present = await server.query("select from pg_database where datname = 'sogo'");
  if (present.rowCount === 0) {
    await server.query('create role sogo login superuser');
    await server.query('create database sogo owner sogo');
  }
  await server.end();
  const sogo = await connectOnceReady(port, 'sogo');
  await sogo.query(
    'create table if not exists sogo_auth (c_uid text primary key, c_name text, c_password text, c_cn text, mail text)',
  );
  for (const user of users) {
    await sogo.query('insert into sogo_auth values ($1, $1, $2, $1, $1) on conflict do nothing', [
      user,
      password,
    ]);
  }
  await sogo.end();
}

/** PostgreSQL listens a moment before it lets anyone in. */
async function connectOnceReady(port: number, database: string, attempts = 600): Promise<Client> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (attempts <= 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return connectOnceReady(port, database, attempts - 1);
  }
}
