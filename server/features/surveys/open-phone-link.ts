import type { PhoneInvitation } from '../../../shared/features/surveys/phone-invitation.ts';
import { readIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { earlierActions } from './follow-ups.ts';
import { type CodeHolder, holderOf, phoneLinkInvalid } from './phone-codes.ts';
import { loadSealedRound } from './store.ts';

export type OpenedLink = CodeHolder & { invitation: PhoneInvitation };

/** What a device of the person would be told, the same before and after the link was used. @throws AppError not-found */
export async function openPhoneLink(database: Database, code: string): Promise<OpenedLink> {
  const holder = await holderOf(database, code);
  const invitation = await readIn(database, holder.organisationId, async (scope) => {
    const person = await scope.trx
      .selectFrom('survey_eligible as eligible')
      .innerJoin('staff', (join) =>
        join
          .onRef('staff.organisation_id', '=', 'eligible.organisation_id')
          .onRef('staff.id', '=', 'eligible.staff_id')
          .on('staff.is_active', '=', true),
      )
      .select('cohort_id')
      .where('round_id', '=', holder.roundId)
      .where('staff_id', '=', holder.staffId)
      .executeTakeFirst();
    if (!person) throw phoneLinkInvalid();
    const { manifest, manifestText, manifestHash } = await loadSealedRound(scope, holder.roundId);
    const { timeZone } = await loadSettings(scope);
    return {
      roundId: holder.roundId,
      manifest: manifestText,
      manifestHash,
      cohortId: person.cohort_id,
      before: await earlierActions(scope, holder, manifest),
      timeZone,
    };
  });
  return { ...holder, invitation };
}
