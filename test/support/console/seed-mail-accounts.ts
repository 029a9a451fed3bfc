import { v7 as uuidv7 } from 'uuid';
import { writeUnclocked } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';

const hourMilliseconds = 3_600_000;

/** Mailboxes of everybody who only sells, in each state that a page shows, and a drop-box. */
export function seedMailAccounts(database: Database, organisationId: string): Promise<void> {
  const now = new Date();
  const synced = { first_synced_at: now, synced_at: now };
  const states = [
    { address: 'mei@lanting.example', seen: 41_208, total: 41_208, ...synced },
    { address: '20260101@qq.com', seen: 1_900, total: 12_450 },
    {
      ...{
        address: 'lanting-mei@163.com',
        seen: 380,
        total: 402,
        ...synced,
        problem: 'wrongPassword' as const,
      },
      retry_at: new Date(now.getTime() + hourMilliseconds),
    },
  ];
  return writeUnclocked(database, organisationId, async ({ trx }) => {
    const people = await trx.selectFrom('staff').select(['id', 'roles']).execute();
    for (const { id: staffId } of people.filter(({ roles }) => roles.length <= 1)) {
      for (const { seen, total, ...state } of states) {
        const id = uuidv7();
        await trx
          .insertInto('mail_accounts')
          .values({
            ...{ organisation_id: organisationId, id, staff_id: staffId, created_at: now, ...state },
            ...{ host: 'imap.example', port: 993, security: 'tls' as const, sharing: 'everything' as const },
            user_name: state.address,
          })
          .execute();
        const folder = { organisation_id: organisationId, account_id: id, path: 'INBOX' };
        await trx
          .insertInto('mail_account_folders')
          .values({ ...folder, seen_count: seen, message_count: total })
          .execute();
        if ('first_synced_at' in state) {
          const given = { ...folder, tries: 3, set_aside_at: now };
          await trx
            .insertInto('troubled_mails')
            .values([
              { ...given, uid: 18_204, reason: 'breaks' },
              { ...given, uid: 9_311, reason: 'unreadable' },
            ])
            .execute();
        }
      }
      const box = { organisation_id: organisationId, staff_id: staffId, token: 'k7mq2x9vwtb4n8pzr3hd' };
      await trx
        .insertInto('drop_boxes')
        .values({ ...box, token: `${box.token.slice(0, 12)}${staffId.slice(-8)}` })
        .execute();
    }
  });
}
