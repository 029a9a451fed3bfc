import type { LeftOutReason } from '../../../shared/features/bulletins/model.ts';
import { reasonToLeaveOut } from '../../../shared/features/bulletins/reason-to-leave-out.ts';
import { quietThere } from '../../../shared/features/customers/contact-hours.ts';
import type { Links } from '../../auth/send-link.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { loadPurposes } from '../consents/load-purposes.ts';
import { addPreferenceLink } from '../consents/preference-links.ts';
import { loadToday } from '../customers/today.ts';
import { composeBulletin } from './compose-bulletin.ts';
import { type InformedCustomer, loadInformed } from './load-informed.ts';
import { type BulletinRow, loadBulletin } from './store.ts';

type Waiting = { id: string; bulletin: BulletinRow; informed: InformedCustomer };

/**
 * Takes one that waits, before it is sent, so that a stop in between sends it never rather than twice. Null when another
 * process has it, when it is quiet where they are, or when it may not go to them any more, which is written down.
 */
export async function claimRecipient(
  scope: WriteScope,
  links: Links,
  id: string,
): Promise<ReturnType<typeof composeBulletin> | null> {
  const waiting = await findWaiting(scope, id);
  if (!waiting) return null;
  const { bulletin, informed } = waiting;
  if (quietThere(informed, await loadSettings(scope), scope.now)) return null;
  const because = await whyNot(scope, waiting);
  const address = because ? '' : informed.address!;
  await scope.trx
    .updateTable('bulletin_recipients')
    .set({ state: because ? 'left-out' : 'sending', because, address, changed_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  if (because) return null;
  const { id: customerId, language } = informed.customer;
  const link = { customerId, createdBy: bulletin.sent_by! };
  const { url: preferencesUrl } = await addPreferenceLink(scope, links, link);
  const { name: organisation } = await scope.trx
    .selectFrom('organisations')
    .select('name')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  return composeBulletin(address, bulletin, { language, organisation, preferencesUrl });
}

async function findWaiting(scope: ReadScope, id: string): Promise<Waiting | null> {
  const row = await scope.trx
    .selectFrom('bulletin_recipients')
    .select(['bulletin_id', 'customer_id'])
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!row) return null;
  const bulletin = await loadBulletin(scope, row.bulletin_id);
  const informed = (await loadInformed(scope, [row.customer_id])).get(row.customer_id)!;
  return { id, bulletin, informed };
}

async function whyNot(scope: WriteScope, waiting: Waiting): Promise<LeftOutReason | null> {
  const { bulletin, informed } = waiting;
  if (bulletin.until_on < (await loadToday(scope, scope.now))) return 'too-late';
  const reason = reasonToLeaveOut(informed, await loadPurposes(scope));
  return reason ?? ((await isToldAlready(scope, waiting)) ? 'already-told' : null);
}

/** Through another customer with an address of theirs, which they may have become since. */
async function isToldAlready(
  { trx, organisationId }: ReadScope,
  { id, bulletin, informed }: Waiting,
): Promise<boolean> {
  const told = await trx
    .selectFrom('bulletin_recipients as told')
    .innerJoin('customer_identities as identity', (join) =>
      join
        .onRef('identity.organisation_id', '=', 'told.organisation_id')
        .onRef('identity.value', '=', 'told.address'),
    )
    .select('told.id')
    .where('told.organisation_id', '=', organisationId)
    .where('bulletin_id', '=', bulletin.id)
    .where('told.id', '!=', id)
    .where('state', 'in', ['sending', 'sent', 'unsure'])
    .where('identity.customer_id', '=', informed.customer.id)
    .where('identity.kind', '=', 'email')
    .where('identity.deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}
