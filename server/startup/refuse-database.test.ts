import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnPostgres, startOwnPostgres } from '../../test/support/own-postgres.ts';
import { runStart } from '../../test/support/run-start.ts';

let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  await postgres.administer(
    "CREATE ROLE plain LOGIN PASSWORD 'word'",
    "CREATE ROLE owner LOGIN PASSWORD 'word'",
    'CREATE DATABASE owned OWNER owner',
    'CREATE DATABASE latin OWNER owner ENCODING LATIN1 TEMPLATE template0',
    'CREATE DATABASE replica OWNER owner',
    'ALTER DATABASE replica SET default_transaction_read_only = on',
  );
});
afterAll(() => postgres.stop());

const at = (user: string, password: string, database: string) => () =>
  postgres.addressOf(user, password, database);

const nobodyThere = () => 'postgres://owner:word@127.0.0.1:1/owned';
const withoutPassword = () => `postgres://owner@127.0.0.1:${postgres.port}/owned`;

test.each([
  ['a server that is not there', nobodyThere, /No PostgreSQL answers at 127\.0\.0\.1:1\./],
  ['a wrong password', at('owner', 'wrong', 'owned'), /does not let the user “owner” in/],
  ['no password', withoutPassword, /does not let the user “owner” in/],
  ['an unknown user', at('stranger', 'word', 'owned'), /does not let the user “stranger” in/],
  ['a database that is not there', at('owner', 'word', 'nowhere'), /has no database “nowhere”/],
  ['a read-only database', at('owner', 'word', 'replica'), /can only be read/],
  ['another encoding', at('owner', 'word', 'latin'), /encoded as LATIN1/],
  ['no right to create', at('plain', 'word', 'owned'), /ALTER DATABASE owned OWNER TO plain;/],
  ['no right to make roles', at('owner', 'word', 'owned'), /run: CREATE ROLE kith_app; .*GRANT .* TO owner;/],
])('a start with %s ends with one line', async (_case, address, line) => {
  const { exitCode, said, complained } = await runStart({ DATABASE_URL: address() });
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: '' });
  expect(complained).toMatch(line);
  expect(complained.trimEnd()).not.toContain('\n');
  expect(complained).not.toContain('word@');
});

test('the line is in the language of the terminal', async () => {
  const { complained } = await runStart({ DATABASE_URL: nobodyThere(), LANG: 'zh_CN.UTF-8' });
  expect(complained).toBe('127.0.0.1:1 上没有 PostgreSQL 响应。请启动它，或更正 DATABASE_URL。\n');
});
