import type {
  KnownRule,
  MailClientKit,
  SignedSwitches,
} from '../../../shared/features/mail-clients/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** What this person's devices read pages by: their own rules and everyone's, the switches, and whether to report. */
export async function readMailClientKit(scope: ReadScope, staffId: string): Promise<MailClientKit> {
  return {
    rules: await readRules(scope, staffId),
    switches: await readSignedSwitches(scope),
    isHealthShared: await isHealthShared(scope),
  };
}

async function readRules({ trx, organisationId }: ReadScope, staffId: string): Promise<KnownRule[]> {
  const rows = await trx
    .selectFrom('taught_rules')
    .select(['rule', 'author_id'])
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('is_shared', '=', true), where('author_id', '=', staffId)]))
    .orderBy('id')
    .execute();
  return rows.map(({ rule, author_id: authorId }) => ({ ...rule, authorId }));
}

async function readSignedSwitches({ trx, organisationId }: ReadScope): Promise<SignedSwitches | null> {
  const row = await trx
    .selectFrom('mail_switches')
    .select(['text', 'signature'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ?? null;
}

export async function isHealthShared({ trx, organisationId }: ReadScope): Promise<boolean> {
  const row = await trx
    .selectFrom('organisations')
    .select('is_health_shared')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.is_health_shared;
}
