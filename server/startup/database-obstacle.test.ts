import { expect, test } from 'vitest';
import { type DatabaseFacts, databaseObstacle } from './database-obstacle.ts';

const fit: DatabaseFacts = {
  version: 150_006,
  database: 'kith',
  user: '"Kith"',
  encoding: 'UTF8',
  isReadOnly: false,
  mayCreate: true,
  hasTrigrams: true,
  mayCreateRoles: false,
  roles: [
    { name: 'kith_app', mayTakeOn: true },
    { name: 'kith_sign_in', mayTakeOn: true },
  ],
};

test('a PostgreSQL 15 whose database is ours and whose roles were made for us will do', () => {
  expect(databaseObstacle(fit)).toBeNull();
});

const unfit: [string, Partial<DatabaseFacts>][] = [
  ['tooOld', { version: 140_012 }],
  ['readOnly', { isReadOnly: true }],
  ['encoding', { encoding: 'SQL_ASCII' }],
  ['mayNotCreate', { mayCreate: false }],
  ['noTrigrams', { hasTrigrams: false }],
  ['roles', { roles: [] }],
];
test.each(unfit)('%s is refused', (reason, facts) => {
  expect(databaseObstacle({ ...fit, ...facts })).toMatchObject({ messageKey: `startup:database.${reason}` });
});

test('who may create roles needs none beforehand', () => {
  expect(databaseObstacle({ ...fit, roles: [], mayCreateRoles: true })).toBeNull();
});

test('missing and closed roles are told as the statements that mend them', () => {
  const roles = [{ name: 'kith_app', mayTakeOn: false }];
  expect(databaseObstacle({ ...fit, roles })?.details.statements).toBe(
    'CREATE ROLE kith_sign_in; GRANT kith_sign_in, kith_app TO "Kith";',
  );
});
