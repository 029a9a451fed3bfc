import { mayContact } from '../../../shared/features/consents/may-contact.ts';
import { ContactChannel } from '../../../shared/features/consents/model.ts';
import type { PreferencePage } from '../../../shared/features/consents/preference-page.ts';
import { type ReadScope, readIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { listAnswers } from './answer-history.ts';
import { loadPurposes } from './load-purposes.ts';
import { customerBehind, parsePreferenceToken } from './preference-links.ts';

/** @throws AppError not-found when the link opens nothing. */
export async function openPreferences(
  { database, now }: { database: Database; now: Date },
  token: string,
): Promise<PreferencePage> {
  const { organisationId, secret } = parsePreferenceToken(token);
  return readIn(database, organisationId, (scope) => readPreferences(scope, secret, now));
}

export async function readPreferences(scope: ReadScope, secret: string, now: Date): Promise<PreferencePage> {
  const customer = await customerBehind(scope, secret, now);
  const organisation = await scope.trx
    .selectFrom('organisations')
    .select('name')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  const purposes = (await loadPurposes(scope)).filter(({ isRetired }) => !isRetired);
  const answers = await listAnswers(scope, customer.id);
  const { quiet_from: from, quiet_to: to } = customer;
  return {
    organisationName: organisation.name,
    language: customer.language,
    timeZone: customer.time_zone,
    quietHours: from && to ? { from, to } : null,
    purposes,
    choices: purposes.flatMap(({ id: purpose }) =>
      ContactChannel.options.map((channel) => {
        const { isAllowed, answer } = mayContact(answers, { purpose, channel }, purposes);
        return {
          purpose,
          channel,
          isAllowed,
          saidOn: answer?.saidOn ?? null,
          source: answer?.source ?? null,
        };
      }),
    ),
  };
}
