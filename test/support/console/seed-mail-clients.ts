import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../../../server/auth/session.ts';
import { writeIn } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { reportHealth } from '../../../server/features/mail-clients/adapter-health.ts';
import { switchOff } from '../../../server/features/mail-clients/change-switches.ts';
import { revokeRule, teachRule } from '../../../server/features/mail-clients/teach-rule.ts';
import type { HealthCount } from '../../../shared/features/mail-clients/health.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';

const place = 'body > main > p:nth-of-type(1)';
const field = { ladder: [{ rung: 'structure' as const, selector: place }], place };

/** A page taught for everyone, one for oneself, one taken back; a client that is degraded, and one switched off. */
export async function seedMailClients(
  database: Database,
  { session, now }: { session: Session; now: Date },
): Promise<void> {
  const rule = (host: string, isShared: boolean) => ({
    ...{ id: uuidv7(), host, version: 1, isShared },
    ...{ sender: field, subject: field, row: null },
  });
  const count = (adapter: string, daysAgo: number, found: number): HealthCount => ({
    ...{ adapter, rung: 'structure', version: '0.1.0', expected: 40, found },
    day: addDays(dayIn(now, 'UTC'), -daysAgo),
  });
  await writeIn(database, { organisationId: session.organisationId, now }, async (scope) => {
    const old = rule('crm.lanting.example', true);
    for (const each of [old, rule('desk.lanting.example', true), rule('shop.lanting.example', false)])
      await teachRule(scope, session, each);
    await revokeRule(scope, session, { id: old.id });
    await switchOff(scope, { part: 'outlook', reason: '新版页面读错了发件人，修好前先停用' });
    const counts = [
      count('roundcube', 1, 40),
      count('gmail', 4, 40),
      count('gmail', 2, 9),
      count('gmail', 1, 3),
    ];
    await reportHealth(scope, { counts });
  });
}
