import { workingRoles } from '../db/working-roles.ts';
import { StartupRefusal } from './startup-refusal.ts';

/** From 15 on the owner of a database owns its schema `public`; older ones are tried by nobody. */
const OLDEST_MAJOR = 15;

export type DatabaseFacts = {
  /** As in server_version_num: 150006. */
  version: number;
  /** Names as they are written in a statement. */
  database: string;
  user: string;
  encoding: string;
  isReadOnly: boolean;
  mayCreate: boolean;
  hasTrigrams: boolean;
  mayCreateRoles: boolean;
  /** Those of the working roles that exist, and whether this user may take them on. */
  roles: { name: string; mayTakeOn: boolean }[];
};

/** What keeps Kith from working in somebody's own PostgreSQL, with the sentence that mends it. */
export function databaseObstacle(facts: DatabaseFacts): StartupRefusal | null {
  const { version, database, user, encoding, roles } = facts;
  const major = Math.trunc(version / 10_000);
  const refuse = (reason: string, details: Record<string, string | number> = {}) =>
    new StartupRefusal(`startup:database.${reason}`, { database, user, ...details });
  if (major < OLDEST_MAJOR) return refuse('tooOld', { major, oldest: OLDEST_MAJOR });
  if (facts.isReadOnly) return refuse('readOnly');
  if (encoding !== 'UTF8') return refuse('encoding', { encoding });
  if (!facts.mayCreate) return refuse('mayNotCreate');
  if (!facts.hasTrigrams) return refuse('noTrigrams');
  const missing = workingRoles.filter((role) => !roles.some(({ name }) => name === role));
  const closed = roles.filter(({ mayTakeOn }) => !mayTakeOn).map(({ name }) => name);
  const needsHelp = closed.length > 0 || (missing.length > 0 && !facts.mayCreateRoles);
  return needsHelp ? refuse('roles', { statements: statementsFor(user, missing, closed) }) : null;
}

function statementsFor(user: string, missing: readonly string[], closed: string[]): string {
  const created = missing.map((role) => `CREATE ROLE ${role};`);
  return [...created, `GRANT ${[...missing, ...closed].join(', ')} TO ${user};`].join(' ');
}
