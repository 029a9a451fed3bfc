import type { Logger } from 'pino';
import { outlastOutage } from '../../db/outlast-outage.ts';
import type { Database } from '../../db/schema.ts';
import { runImport } from './run-import.ts';

/** Goes on with imports a stopped process left running. `owner` sees every organisation. */
export async function resumeImports({
  database,
  owner,
  now,
  log,
}: {
  database: Database;
  owner: Database;
  now: () => Date;
  log: Logger;
}): Promise<void> {
  const running = await outlastOutage(() =>
    owner.selectFrom('imports').select(['id', 'organisation_id']).where('state', '=', 'running').execute(),
  );
  for (const { id, organisation_id: organisationId } of running) {
    log.info({ importId: id }, 'import resumed');
    await runImport({ database, organisationId, now }, id).catch((err: unknown) =>
      log.error({ err, importId: id }, 'import failed'),
    );
  }
}
