import type { Logger } from 'pino';
import type { Links } from '../auth/send-link.ts';
import type { Database } from '../db/schema.ts';

export type JobParts = {
  database: Database;
  /** Across all organisations, which the application's own role cannot see. */
  organisationIds: () => Promise<string[]>;
  /** How mail reaches people. */
  links: Links;
  /** Whether webhooks may reach the operator's inner network. */
  allowsPrivateWebhooks: boolean;
  /** Where this installation keeps what is not in the database. */
  dataFolder: string;
  /** Writes these tables' files anew, so that nothing deleted lies on in them; false where it cannot be done yet. */
  rewriteTables: (tables: readonly string[]) => Promise<boolean>;
  now: () => Date;
  log: Logger;
};

/** Work that returns by the clock. It may run twice, or late after a stop: `run` looks at how things stand. */
export type Job = {
  /** Name of its queue, never changed: schedules are kept under it. */
  name: string;
  /** Five fields, UTC. */
  cron: string;
  /** It also runs soon after any write. */
  followsChanges?: boolean;
  /** Goes on at once with what a stop has cut short. */
  alsoAtStart?: boolean;
  run(parts: JobParts): Promise<void>;
};
