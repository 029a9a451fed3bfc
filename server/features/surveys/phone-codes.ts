import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error.ts';
import { phoneCode, readPhoneCode } from '../../../shared/features/surveys/phone-code.ts';
import { asSignIn } from '../../auth/as-sign-in.ts';
import { hashToken } from '../../auth/tokens.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';

/** Gives each of these people a new code for the round, by their id; codes they had before open nothing any more. */
export async function makePhoneCodes(
  { trx, organisationId }: ReadScope,
  roundId: string,
  staffIds: readonly string[],
): Promise<Map<string, string>> {
  const codes = new Map(staffIds.map((id) => [id, phoneCode(randomBytes(20))]));
  const rows = [...codes].map(([staffId, code]) => ({
    ...{ organisation_id: organisationId, round_id: roundId, staff_id: staffId },
    code_hash: hashToken(code),
  }));
  await asSignIn(trx, (inAuth) =>
    inSlices(rows, async (slice) => {
      await inAuth
        .deleteFrom('auth.survey_codes')
        .where('organisation_id', '=', organisationId)
        .where('round_id', '=', roundId)
        .where(
          'staff_id',
          'in',
          slice.map((row) => row.staff_id),
        )
        .execute();
      await inAuth.insertInto('auth.survey_codes').values(slice).execute();
    }),
  );
  return codes;
}

export type CodeHolder = { organisationId: string; roundId: string; staffId: string };

/** Whose code it is, used or not. @throws AppError not-found for one that is unknown, replaced, or of a round that is over. */
export async function holderOf(database: Database, typed: string): Promise<CodeHolder> {
  const code = readPhoneCode(typed);
  const row =
    code &&
    (await asSignIn(database, (inAuth) =>
      inAuth
        .selectFrom('auth.survey_codes')
        .select(['organisation_id', 'round_id', 'staff_id'])
        .where('code_hash', '=', hashToken(code))
        .executeTakeFirst(),
    ));
  if (!row) throw phoneLinkInvalid();
  return { organisationId: row.organisation_id, roundId: row.round_id, staffId: row.staff_id };
}

export const phoneLinkInvalid = () => new AppError('not-found', 'ballot:phone.linkInvalid');
