import type { Logger } from 'pino';
import { normaliseEmail } from '../../../shared/features/administration/model.ts';
import { findAccount } from '../../auth/accounts.ts';
import { countTry } from '../../auth/limit-tries.ts';
import { type Links, linkTo } from '../../auth/send-link.ts';
import { hashToken } from '../../auth/tokens.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { deliverLink } from './deliver-link.ts';
import { issueLink, voidLinks } from './issue-link.ts';

const limit = { max: 3, windowSeconds: 3600 };

/**
 * Somebody forgot a password. The caller answers before this ends and whatever it finds, so that neither the answer nor
 * its time tells whether the address is known.
 */
export async function requestReset(
  { database, links, log, now }: { database: Database; links: Links; log: Logger; now: Date },
  address: string,
): Promise<void> {
  if (!links.sendMail) return;
  const email = normaliseEmail(address);
  const waitSeconds = await countTry(database, `reset:${hashToken(email).toString('hex')}`, limit, now);
  const user = await findAccount(database, email);
  if (!user || waitSeconds !== null) return;
  const token = await writeUnclocked(database, user.organisation_id, async (scope) => {
    const staff = await scope.trx
      .selectFrom('staff')
      .select('id')
      .where('organisation_id', '=', user.organisation_id)
      .where('id', '=', user.staff_id)
      .where('is_active', '=', true)
      .executeTakeFirst();
    if (!staff) return null;
    const purpose = { kind: 'reset', email, staffId: staff.id, createdBy: null } as const;
    await voidLinks(scope, purpose);
    return (await issueLink(scope, now, purpose)).token;
  });
  if (token) await deliverLink({ links, log }, { kind: 'reset', email, link: linkTo(links, token) });
}
