import { AppError } from '../../../shared/errors/app-error.ts';
import { isFreeMail } from '../../../shared/features/customers/free-mail.ts';
import type { DomainRule } from '../../../shared/features/customers/model.ts';
import { normaliseDomain } from '../../../shared/features/customers/normalise-identity.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';

export type DomainRuleInput = { domain: string; kind: DomainRule['kind'] | null };

export async function listDomainRules(scope: ReadScope): Promise<DomainRule[]> {
  return scope.trx
    .selectFrom('domain_rules')
    .select(['domain', 'kind'])
    .where('organisation_id', '=', scope.organisationId)
    .orderBy('domain')
    .execute();
}

/** `kind` null takes the rule away. Which domains are our own is for managers and administrators to say. */
export async function setDomainRule(
  scope: WriteScope,
  session: Session,
  input: DomainRuleInput,
): Promise<void> {
  const domain = normaliseDomain(input.domain);
  if (!domain) throw new AppError('invalid', 'customers:unreadable.domain', { text: input.domain });
  if (isFreeMail(domain) && (input.kind === 'never' || input.kind === 'own')) {
    const key = input.kind === 'never' ? 'freeMailNever' : 'freeMailOwn';
    throw new AppError('invalid', `customers:${key}`, { domain });
  }
  const known = await scope.trx
    .selectFrom('domain_rules')
    .select('kind')
    .where('organisation_id', '=', scope.organisationId)
    .where('domain', '=', domain)
    .executeTakeFirst();
  if (input.kind === (known?.kind ?? null)) return;
  const mayOwn = session.roles.some((role) => role === 'manager' || role === 'administrator');
  if (!mayOwn && (input.kind === 'own' || known?.kind === 'own')) {
    throw new AppError('forbidden', 'customers:ownDomainForbidden');
  }
  await writeRule(scope, session, { domain, kind: input.kind });
  await touchDirectory(scope);
}

async function writeRule(scope: WriteScope, session: Session, { domain, kind }: DomainRuleInput) {
  if (!kind) {
    await scope.trx
      .deleteFrom('domain_rules')
      .where('organisation_id', '=', scope.organisationId)
      .where('domain', '=', domain)
      .execute();
    return;
  }
  const said = { kind, created_by: session.staffId, created_at: scope.now };
  await scope.trx
    .insertInto('domain_rules')
    .values({ organisation_id: scope.organisationId, domain, ...said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'domain']).doUpdateSet(said))
    .execute();
}
