import { AppError } from '../../../../shared/errors/app-error.ts';
import { hashToken } from '../../../auth/tokens.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { parseLinkToken } from '../../consents/link-token.ts';

/** The same answer for a link that is unknown or too old, or whose customer is gone. */
const pulseLinkInvalid = () => new AppError('not-found', 'pulsePage:linkInvalid');

export function parsePulseToken(token: string): { organisationId: string; secret: string } {
  const parsed = parseLinkToken(token);
  if (!parsed) throw pulseLinkInvalid();
  return parsed;
}

export type PulseBehind = Awaited<ReturnType<typeof pulseBehind>>;

export async function pulseBehind({ trx, organisationId }: ReadScope, secret: string, now: Date) {
  const pulse = await trx
    .selectFrom('pulses')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'pulses.organisation_id')
        .onRef('customers.id', '=', 'pulses.customer_id'),
    )
    .select(['pulses.id', 'customer_id', 'question', 'score', 'words', 'answered_at'])
    .select(['customers.name', 'customers.owner_id', 'customers.language'])
    .where('pulses.organisation_id', '=', organisationId)
    .where('token_hash', '=', hashToken(secret))
    .where('expires_at', '>', now)
    .where('customers.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!pulse) throw pulseLinkInvalid();
  return pulse;
}
