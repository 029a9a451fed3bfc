import { v7 as uuidv7 } from 'uuid';
import type { PreferenceChange, PreferencePage } from '../../../shared/features/consents/preference-page.ts';
import { readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadToday } from '../customers/today.ts';
import { touchCustomers } from '../customers/touch.ts';
import { readPreferences } from './open-preferences.ts';
import { customerBehind, parsePreferenceToken } from './preference-links.ts';
import { addAnswers } from './record-answer.ts';

/** Keeps what the customer changed themselves, with the words they read. */
export async function savePreferences(
  { database, now }: { database: Database; now: Date },
  { token, ...change }: PreferenceChange & { token: string },
): Promise<PreferencePage> {
  const { organisationId, secret } = parsePreferenceToken(token);
  // Who has no link takes no turn among the organisation's writers.
  await readIn(database, organisationId, (scope) => customerBehind(scope, secret, now));
  return writeIn(database, { organisationId, now }, async (scope) => {
    const customer = await customerBehind(scope, secret, now);
    const before = await readPreferences(scope, secret, now);
    const answers = await changedAnswers(scope, before, change);
    await addAnswers(
      scope,
      answers.map((answer) => ({ ...answer, customerId: customer.id })),
    );
    await keepHours(scope, customer.id, change);
    return readPreferences(scope, secret, now);
  });
}

async function changedAnswers(
  scope: WriteScope,
  { purposes, choices }: PreferencePage,
  { answers, readIn: language }: PreferenceChange,
) {
  const saidOn = await loadToday(scope, scope.now);
  return answers.flatMap(({ purpose, channel, state }) => {
    const known = choices.find((choice) => choice.purpose === purpose && choice.channel === channel);
    const wording = purposes.find(({ id }) => id === purpose)?.wording[language];
    if (!known || wording === undefined || known.isAllowed === (state === 'given')) return [];
    return [
      {
        ...{ id: uuidv7(), purpose, channel, state, wording, saidOn },
        ...{ source: 'preference-page' as const, recordedBy: null },
      },
    ];
  });
}

async function keepHours(
  scope: WriteScope,
  customerId: string,
  { language, timeZone, quietHours }: PreferenceChange,
): Promise<void> {
  await scope.trx
    .updateTable('customers')
    .set({
      language,
      time_zone: timeZone,
      quiet_from: quietHours?.from ?? null,
      quiet_to: quietHours?.to ?? null,
    })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', customerId)
    .execute();
  await touchCustomers(scope, [customerId]);
}
