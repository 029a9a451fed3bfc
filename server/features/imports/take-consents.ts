import { v5 as uuidv5 } from 'uuid';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { addAnswers } from '../consents/record-answer.ts';
import type { ImportedConsent } from './imported-customer.ts';

/** The same answer again adds nothing. @returns the customers that have more answers now. */
export function takeConsents(
  scope: WriteScope,
  records: readonly { id: string; consents: readonly ImportedConsent[] }[],
): Promise<Set<string>> {
  const answers = records.flatMap(({ id: customerId, consents }) =>
    consents.map((consent) => {
      const { purpose, channel, saidOn, state } = consent;
      const said = `consent:${customerId}:${purpose}:${channel}:${saidOn}:${state}`;
      const id = uuidv5(said, scope.organisationId);
      return { ...consent, id, customerId, source: 'import' as const, recordedBy: null };
    }),
  );
  return addAnswers(scope, answers);
}
