import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Links } from '../../auth/send-link.ts';
import type { Session } from '../../auth/session.ts';
import { hashToken, newSecret } from '../../auth/tokens.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { parseLinkToken } from './link-token.ts';

const lifetime = 365 * 86_400_000;

export async function makePreferenceLink(
  scope: WriteScope,
  { session, links }: { session: Session; links: Pick<Links, 'publicUrl'> },
  input: { customerId: string },
): Promise<{ url: string; expiresAt: string }> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  return addPreferenceLink(scope, links, { customerId, createdBy: session.staffId });
}

/** Every link has a secret of its own, so that one which went astray does not outlive the others. */
export async function addPreferenceLink(
  scope: WriteScope,
  links: Pick<Links, 'publicUrl'>,
  { customerId, createdBy }: { customerId: string; createdBy: string },
): Promise<{ url: string; expiresAt: string }> {
  const secret = newSecret();
  const expiresAt = new Date(scope.now.getTime() + lifetime);
  await scope.trx
    .insertInto('preference_links')
    .values({
      organisation_id: scope.organisationId,
      id: uuidv7(),
      customer_id: customerId,
      token_hash: hashToken(secret),
      created_by: createdBy,
      created_at: scope.now,
      expires_at: expiresAt,
      withdrawn_at: null,
    })
    .execute();
  // Behind the `#` it reaches no server's log and no referrer.
  const url = new URL(`/preferences#${scope.organisationId}.${secret}`, links.publicUrl).href;
  return { url, expiresAt: expiresAt.toISOString() };
}

/** All links of a customer stop working. Returns how many did. */
export async function withdrawPreferenceLinks(
  scope: WriteScope,
  session: Session,
  input: { customerId: string },
): Promise<{ count: number }> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const withdrawn = await scope.trx
    .updateTable('preference_links')
    .set({ withdrawn_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', scope.now)
    .executeTakeFirst();
  return { count: Number(withdrawn.numUpdatedRows) };
}

/** The same answer for a link that is unknown, withdrawn or too old, or whose customer is gone. */
const preferenceLinkInvalid = () => new AppError('not-found', 'preferences:linkInvalid');

export function parsePreferenceToken(token: string): { organisationId: string; secret: string } {
  const parsed = parseLinkToken(token);
  if (!parsed) throw preferenceLinkInvalid();
  return parsed;
}

export async function customerBehind({ trx, organisationId }: ReadScope, secret: string, now: Date) {
  const customer = await trx
    .selectFrom('preference_links as link')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'link.organisation_id')
        .onRef('customers.id', '=', 'link.customer_id'),
    )
    .select(['customers.id', 'language', 'time_zone', 'quiet_from', 'quiet_to'])
    .where('link.organisation_id', '=', organisationId)
    .where('link.token_hash', '=', hashToken(secret))
    .where('link.withdrawn_at', 'is', null)
    .where('link.expires_at', '>', now)
    .where('customers.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!customer) throw preferenceLinkInvalid();
  return customer;
}
