import type { Logger } from 'pino';
import { quietThere } from '../../../shared/features/customers/contact-hours.ts';
import type { Links } from '../../auth/send-link.ts';
import { type ReadScope, readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { outcomeOf } from '../../outcome-of-sending.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { claimRecipient } from './claim-recipient.ts';
import { loadInformed } from './load-informed.ts';
import { settleRecipient } from './settle-recipient.ts';

type Place = {
  database: Database;
  organisationId: string;
  links: Links;
  now: () => Date;
  log: Logger;
};

const mostAtOnce = 1000;
/** Longer than any mail server is waited for: its process was killed. */
const patience = 15 * 60_000;

/**
 * Mails what waits and is not quiet, to each customer at most once. Several processes may run it.
 * Answers how many went out. @throws when the mail server is away; the rest waits.
 */
export async function mailBulletins({ database, organisationId, links, now, log }: Place): Promise<number> {
  const { sendMail } = links;
  if (!sendMail) return 0;
  const write = <T>(work: (scope: WriteScope) => Promise<T>) =>
    writeIn(database, { organisationId, now: now() }, work);
  const { waiting, cutShort } = await readIn(database, organisationId, (scope) => findWork(scope, now()));
  for (const id of cutShort) await write((scope) => settleRecipient(scope, { id, state: 'unsure' }));
  let sent = 0;
  for (const id of waiting) {
    const claimed = await write((scope) => claimRecipient(scope, links, id));
    if (!claimed) continue;
    const { outcome, error } = await outcomeOf(sendMail(claimed.mail));
    await write((scope) => settleRecipient(scope, { id, state: outcome, mail: claimed.kept }));
    if (outcome === 'waiting' || outcome === 'unsure') throw error;
    if (outcome === 'refused') log.error({ err: error }, 'the mail server refused a bulletin');
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

/** Longest waiting first. */
async function findWork(scope: ReadScope, now: Date): Promise<{ waiting: string[]; cutShort: string[] }> {
  const rows = await scope.trx
    .selectFrom('bulletin_recipients')
    .select(['id', 'customer_id', 'state', 'changed_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where('state', 'in', ['waiting', 'sending'])
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
  const [settings, killedBefore] = [await loadSettings(scope), now.getTime() - patience];
  const informed = await loadInformed(
    scope,
    rows.map((row) => row.customer_id),
  );
  const waiting = rows.filter(
    (row) => row.state === 'waiting' && !quietThere(informed.get(row.customer_id)!, settings, now),
  );
  const cutShort = rows.filter((row) => row.state === 'sending' && row.changed_at.getTime() < killedBefore);
  return {
    waiting: waiting.slice(0, mostAtOnce).map(({ id }) => id),
    cutShort: cutShort.map(({ id }) => id),
  };
}
