import { AppError } from '../../../shared/errors/app-error.ts';
import { mostRules, type TaughtRule } from '../../../shared/features/mail-clients/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

/** Keeps what a person has shown on a page; a higher version replaces a lower one, an older one says nothing new. */
export async function teachRule(scope: WriteScope, session: Session, rule: TaughtRule): Promise<void> {
  const before = await findRule(scope, rule.id);
  if (before && before.author_id !== session.staffId) throw new AppError('not-found', 'errors:notFound');
  if (before?.revoked_at) throw new AppError('conflict', 'mailClients:wasRevoked', { host: rule.host });
  if (before && before.version >= rule.version) return;
  if (!before) await requireRoom(scope, session.staffId);
  const { id, host, version, isShared } = rule;
  const said = { host, version, is_shared: isShared, rule: JSON.stringify(rule), taught_at: scope.now };
  await scope.trx
    .insertInto('taught_rules')
    .values({ organisation_id: scope.organisationId, id, author_id: session.staffId, ...said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet(said))
    .execute();
  const details = { host, version, isShared };
  await recordAct(scope, scope.now, {
    ...{ staffId: session.staffId, action: 'mailClients.teach', subjectId: id, details },
  });
  await touchDirectory(scope);
}

/** One's own rule, for oneself and whoever it was shared with. */
export async function forgetRule(scope: WriteScope, session: Session, { id }: { id: string }): Promise<void> {
  const before = await findRule(scope, id);
  if (before?.author_id !== session.staffId) throw new AppError('not-found', 'errors:notFound');
  await revoke(scope, session, id);
}

/** Any shared rule, by an administrator: it leaves every browser, its author's too. */
export async function revokeRule(scope: WriteScope, session: Session, { id }: { id: string }): Promise<void> {
  const before = await findRule(scope, id);
  if (!before?.is_shared) throw new AppError('not-found', 'errors:notFound');
  await revoke(scope, session, id);
}

async function revoke(scope: WriteScope, { staffId }: Session, id: string): Promise<void> {
  await scope.trx
    .updateTable('taught_rules')
    .set({ revoked_at: scope.now, revoked_by: staffId })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
  await recordAct(scope, scope.now, { staffId, action: 'mailClients.revoke', subjectId: id });
  await touchDirectory(scope);
}

export function findRule({ trx, organisationId }: ReadScope, id: string) {
  return trx
    .selectFrom('taught_rules')
    .select(['author_id', 'version', 'is_shared', 'revoked_at', 'rule'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function requireRoom({ trx, organisationId }: ReadScope, staffId: string): Promise<void> {
  const { count } = await trx
    .selectFrom('taught_rules')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('author_id', '=', staffId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (count >= mostRules) throw new AppError('invalid', 'mailClients:tooMany', { count: mostRules });
}
