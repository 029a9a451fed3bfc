import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import { languages } from '../../shared/i18n/catalogue.ts';
import { DataFolderError, type DataFolderReason } from '../db/embedded/data-folder-error.ts';
import { explainRefusal } from './explain-refusal.ts';
import { speakIn } from './speak.ts';
import { StartupRefusal } from './startup-refusal.ts';

const reasons: DataFolderReason[] = [
  'unwritable',
  'unreachable',
  'in-use',
  'newer-than-program',
  'older-than-program',
  'no-postgres',
  'failed',
];
const details = {
  folder: '/srv/kith',
  data: '19',
  program: '18',
  platform: 'linux-arm',
  reason: 'full\ndisk',
};
const refusals = [
  ...reasons.map((reason) => new DataFolderError(reason, details)),
  new StartupRefusal('startup:portInUse', { port: 8420 }),
  new StartupRefusal('startup:database.roles', { user: 'kith', statements: 'GRANT;' }),
  new AppError('conflict', 'administration:dataNewer'),
  new Error('first\nsecond'),
];

test.each(
  languages.flatMap((language) => refusals.map((refusal) => [refusal.message, language, refusal] as const)),
)('%s is one finished line in %s', (_message, language, refusal) => {
  const line = explainRefusal(refusal, speakIn(language));
  expect(line).not.toMatch(/\n|\{\{|startup:|administration:/);
  expect(line.length).toBeGreaterThan(8);
});
