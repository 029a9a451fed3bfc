import { sql } from 'kysely';
import type { MailTrouble, SetAsideMail } from '../../../shared/features/mail-accounts/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** A mail that broke this often is given up. The first time it was one of a batch. */
const mostTries = 3;

type Folder = { accountId: string; path: string };

/** Whatever broke at these: from now on each is read by itself, so that the rest comes in. */
export async function suspectMails(
  { trx, organisationId }: ReadScope,
  { accountId, path }: Folder,
  uids: readonly number[],
): Promise<void> {
  const rows = uids.map((uid) => ({ uid, tries: 1, reason: 'breaks' as const }));
  await trx
    .insertInto('troubled_mails')
    .values(rows.map((row) => ({ organisation_id: organisationId, account_id: accountId, path, ...row })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function nextSuspect(scope: ReadScope, folder: Folder): Promise<number | null> {
  const row = await scope.trx
    .selectFrom('troubled_mails')
    .select('uid')
    .where('organisation_id', '=', scope.organisationId)
    .where('account_id', '=', folder.accountId)
    .where('path', '=', folder.path)
    .where('set_aside_at', 'is', null)
    .orderBy('uid', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.uid ?? null;
}

/** It broke again, all by itself. */
export async function countTry(scope: ReadScope, folder: Folder, uid: number, now: Date): Promise<void> {
  await scope.trx
    .updateTable('troubled_mails')
    .set((eb) => ({
      tries: eb('tries', '+', 1),
      set_aside_at: sql`CASE WHEN tries >= ${mostTries - 1} THEN ${now}::timestamptz END`,
    }))
    .where('organisation_id', '=', scope.organisationId)
    .where('account_id', '=', folder.accountId)
    .where('path', '=', folder.path)
    .where('uid', '=', uid)
    .execute();
}

/** Of these mails only the ones named are troubled any more, and those are given up for this reason. */
export async function settleMails(
  { trx, organisationId }: ReadScope,
  { accountId, path }: Folder,
  { uids, unreadable, now }: { uids: readonly number[]; unreadable: readonly number[]; now: Date },
): Promise<void> {
  const owned = { organisation_id: organisationId, account_id: accountId, path };
  await trx
    .deleteFrom('troubled_mails')
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .where('path', '=', path)
    .where('uid', 'in', [...uids])
    .execute();
  if (unreadable.length === 0) return;
  const given: { tries: number; reason: MailTrouble; set_aside_at: Date } = {
    ...{ tries: 1, reason: 'unreadable', set_aside_at: now },
  };
  await trx
    .insertInto('troubled_mails')
    .values(unreadable.map((uid) => ({ ...owned, uid, ...given })))
    .execute();
}

/** One more try for each that was given up. */
export async function trySetAside({ trx, organisationId }: ReadScope, accountId: string): Promise<void> {
  await trx
    .updateTable('troubled_mails')
    .set({ set_aside_at: null, tries: mostTries - 1 })
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .where('set_aside_at', 'is not', null)
    .execute();
}

/** By account, newest first. */
export async function listSetAside(
  { trx, organisationId }: ReadScope,
  accountIds: readonly string[],
): Promise<Map<string, SetAsideMail[]>> {
  if (accountIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('troubled_mails')
    .select(['account_id', 'path', 'uid', 'reason', 'set_aside_at'])
    .where('organisation_id', '=', organisationId)
    .where('account_id', 'in', [...accountIds])
    .where('set_aside_at', 'is not', null)
    .orderBy('set_aside_at', 'desc')
    .orderBy('uid', 'desc')
    .execute();
  const told = rows.map(({ account_id, path, uid, reason, set_aside_at: at }) => ({
    accountId: account_id,
    mail: { folder: path, uid, reason, setAsideAt: at!.toISOString() },
  }));
  return new Map(
    [...Map.groupBy(told, ({ accountId }) => accountId)].map(([id, own]) => [
      id,
      own.map(({ mail }) => mail),
    ]),
  );
}
