import { AppError } from '../../../shared/errors/app-error.ts';
import { SwitchDocument } from '../../../shared/features/mail-clients/model.ts';
import { signSwitches } from '../../auth/switch-key.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';
import { findRule } from './teach-rule.ts';

const validDays = 30;
const millisecondsPerDay = 86_400_000;

type Decided = Pick<SwitchDocument, 'off' | 'selectors'>;

export async function readSwitches(scope: ReadScope): Promise<Decided> {
  const row = await scope.trx
    .selectFrom('mail_switches')
    .select('text')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirst();
  return row ? SwitchDocument.parse(JSON.parse(row.text)) : { off: [], selectors: [] };
}

export async function switchOff(
  scope: WriteScope,
  { part, reason }: { part: string; reason: string },
): Promise<void> {
  const { off, selectors } = await readSwitches(scope);
  const others = off.filter((each) => each.part !== part);
  await issue(scope, { off: [...others, { part, reason, since: scope.now.toISOString() }], selectors });
}

export async function switchOn(scope: WriteScope, { part }: { part: string }): Promise<void> {
  const { off, selectors } = await readSwitches(scope);
  await issue(scope, { off: off.filter((each) => each.part !== part), selectors });
}

/** Where the adapter reads nobody, everyone's browser tries what the rule says; none takes such help back. */
export async function addSelectors(
  scope: WriteScope,
  { adapter, ruleId }: { adapter: string; ruleId: string | null },
): Promise<void> {
  const { off, selectors } = await readSwitches(scope);
  const others = selectors.filter((each) => each.adapter !== adapter);
  const rule = ruleId ? await findRule(scope, ruleId) : null;
  if (ruleId && (!rule?.is_shared || rule.revoked_at)) throw new AppError('not-found', 'errors:notFound');
  const { sender, subject } = rule?.rule ?? {};
  const added = sender ? [{ adapter, sender, subject: subject ?? null }] : [];
  await issue(scope, { off, selectors: [...others, ...added] });
}

/** Signs what is in force again, so that it does not run out. */
export async function renewSwitches(scope: WriteScope): Promise<void> {
  const decided = await readSwitches(scope);
  if (decided.off.length + decided.selectors.length > 0) await issue(scope, decided);
}

async function issue(scope: WriteScope, { off, selectors }: Decided): Promise<void> {
  const { trx, organisationId, now } = scope;
  const last = await trx
    .selectFrom('mail_switches')
    .select('number')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  // Of the clock, so that a restored backup goes on above every number a browser has seen.
  const number = Math.max((last?.number ?? 0) + 1, now.getTime());
  const expiresAt = new Date(now.getTime() + validDays * millisecondsPerDay);
  const document: SwitchDocument = {
    ...{ organisationId, number, expiresAt: expiresAt.toISOString(), off, selectors },
  };
  const text = JSON.stringify(document);
  const said = { number, text, signature: await signSwitches(trx, text), expires_at: expiresAt };
  await trx
    .insertInto('mail_switches')
    .values({ organisation_id: organisationId, ...said })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute();
  await touchDirectory(scope);
}
