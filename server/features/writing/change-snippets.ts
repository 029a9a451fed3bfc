import { AppError } from '../../../shared/errors/app-error.ts';
import { mostSnippets, type Snippet } from '../../../shared/features/writing/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

/** Makes a snippet or puts another in its place. Everyone's are for managers and administrators to change. */
export async function saveSnippet(scope: WriteScope, session: Session, snippet: Snippet): Promise<void> {
  const { id, shortcut, body, isShared } = snippet;
  const before = await findSnippet(scope, id);
  requireSay(session, before, isShared);
  const others = await othersBeside(scope, session, snippet);
  if (others.some((other) => other.is_shared === isShared && other.shortcut === shortcut))
    throw new AppError('conflict', 'writing:shortcutTaken', { shortcut });
  if (others.length >= mostSnippets)
    throw new AppError('invalid', 'writing:tooMany', { count: mostSnippets });
  const said = { shortcut, body, is_shared: isShared };
  await scope.trx
    .insertInto('snippets')
    .values({ organisation_id: scope.organisationId, id, author_id: session.staffId, ...said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}

export async function removeSnippet(scope: WriteScope, session: Session, id: string): Promise<void> {
  const before = await findSnippet(scope, id);
  if (!before || (!before.is_shared && before.author_id !== session.staffId))
    throw new AppError('not-found', 'errors:notFound');
  requireSay(session, before, before.is_shared);
  await scope.trx
    .deleteFrom('snippets')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await touchDirectory(scope);
}

type Kept = { author_id: string; is_shared: boolean };

function requireSay(session: Session, before: Kept | undefined, isShared: boolean): void {
  if (before && !before.is_shared && before.author_id !== session.staffId)
    throw new AppError('not-found', 'errors:notFound');
  const maySayForAll = session.roles.some((role) => role === 'manager' || role === 'administrator');
  if (!maySayForAll && (isShared || before?.is_shared))
    throw new AppError('forbidden', 'writing:sharedForbidden');
}

function findSnippet({ trx, organisationId }: ReadScope, id: string): Promise<Kept | undefined> {
  return trx
    .selectFrom('snippets')
    .select(['author_id', 'is_shared'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The snippets this person would see beside the one being saved. */
function othersBeside({ trx, organisationId }: ReadScope, session: Session, { id }: Snippet) {
  return trx
    .selectFrom('snippets')
    .select(['shortcut', 'is_shared'])
    .where('organisation_id', '=', organisationId)
    .where('id', '<>', id)
    .where((where) => where.or([where('is_shared', '=', true), where('author_id', '=', session.staffId)]))
    .execute();
}
