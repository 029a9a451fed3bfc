import { expect, test } from 'vitest';
import { languages } from '../shared/i18n/catalogue.ts';
import { readEnvironment, terminalLanguage } from './env.ts';
import { explainRefusal } from './startup/explain-refusal.ts';
import { speakIn } from './startup/speak.ts';

test('nothing needs setting', () => {
  expect(readEnvironment({})).toMatchObject({ port: 8420, host: '127.0.0.1', databaseUrl: undefined });
});

test('an empty variable counts as not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({
    port: 8420,
    databaseUrl: undefined,
  });
});

const receiving = { KITH_DROPBOX_PORT: '2525', KITH_DROPBOX_DOMAIN: 'drop.kith.example' };

test.each([
  { PORT: 'many' },
  { PORT: '70000' },
  { DATABASE_URL: 'mysql://here' },
  { KITH_PUBLIC_URL: 'kith.example' },
  { KITH_BALLOT_PORT: '-1' },
  { KITH_BALLOT_URL: 'ballots.example' },
  { SMTP_URL: 'mail.example' },
  { KITH_DROPBOX_PORT: 'smtp' },
  { KITH_DROPBOX_DOMAIN: 'not a domain' },
  { KITH_DROPBOX_DOMAIN: '', KITH_DROPBOX_PORT: '2525' },
  { KITH_DROPBOX_KEY: '', KITH_DROPBOX_CERTIFICATE: 'cert.pem', ...receiving },
  { KITH_DROPBOX_CERTIFICATE: '', KITH_DROPBOX_KEY: 'key.pem', ...receiving },
  { KITH_TRUSTED_PROXIES: 'everybody' },
  { KITH_LOG_LEVEL: 'loud' },
])('a wrong setting is refused by a sentence that names it: %o', (variables) => {
  const [name] = Object.keys(variables);
  let refusal: unknown;
  try {
    readEnvironment(variables);
  } catch (error) {
    refusal = error;
  }
  for (const language of languages) {
    expect(explainRefusal(refusal, speakIn(language))).toMatch(new RegExp(`^${name} \\S`));
  }
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{}, 'en'],
])('a terminal set to %o is spoken to in %s', (variables, language) => {
  expect(terminalLanguage(variables)).toBe(language);
});
