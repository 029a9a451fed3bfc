import type { Logger } from 'pino';
import type { Links } from './auth/send-link.ts';
import type { ResolvedSession, Session } from './auth/session.ts';
import { type ReadScope, readIn, type WriteScope, writeIn } from './db/organisation-scope.ts';
import type { Database } from './db/schema.ts';

/** What every procedure may lean on. */
export type Context = {
  database: Database;
  resolved: ResolvedSession;
  /** How one-time links are made and reach people. */
  links: Links;
  /** Where sealed ballots go: another origin, that knows nobody. */
  ballotUrl: string;
  /** Where drop-box addresses are; null while this installation receives no mail. */
  dropBoxDomain: string | null;
  log: Logger;
  requestId: string;
  /** The address the request came from. */
  caller: string;
  now: () => Date;
  /** Cookie or device headers of the request, for the sign-in library; empty in tests. */
  headers: Headers;
};

/** A procedure's own organisation, closed over its session. */
export type OrganisationAccess = {
  session: Session;
  read<T>(work: (scope: ReadScope) => Promise<T>): Promise<T>;
  write<T>(work: (scope: WriteScope) => Promise<T>): Promise<T>;
};

export function organisationAccess(ctx: Context, session: Session): OrganisationAccess {
  const { organisationId } = session;
  return {
    session,
    read: (work) => readIn(ctx.database, organisationId, work),
    write: (work) => writeIn(ctx.database, { organisationId, now: ctx.now() }, work),
  };
}
