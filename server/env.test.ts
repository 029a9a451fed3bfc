import { expect, test } from 'vitest';
import { readEnvironment, terminalLanguage } from './env.ts';

test('nothing needs setting', () => {
  expect(readEnvironment({})).toMatchObject({ port: 8420, host: '127.0.0.1', databaseUrl: undefined });
});

test('an empty variable counts as not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({
    port: 8420,
    databaseUrl: undefined,
  });
});

test.each([
  { PORT: 'many' },
  { PORT: '70000' },
  { DATABASE_URL: 'mysql://here' },
  { KITH_PUBLIC_URL: 'kith.example' },
])('a wrong setting is refused by its name: %o', (variables) => {
  expect(() => readEnvironment(variables)).toThrow(
    expect.objectContaining({
      messageKey: 'startup:settingWrong',
      details: expect.objectContaining({ name: Object.keys(variables)[0] }),
    }),
  );
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{}, 'en'],
])('a terminal set to %o is spoken to in %s', (variables, language) => {
  expect(terminalLanguage(variables)).toBe(language);
});
