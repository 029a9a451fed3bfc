import { sql } from 'kysely';
import type { OrganisationSettings } from '../../../../shared/features/administration/model.ts';
import type { PulseRules } from '../../../../shared/features/loyalty/pulses/model.ts';
import { isQuiet } from '../../../../shared/time/is-quiet.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadPurposes } from '../../consents/load-purposes.ts';

const mostAtOnce = 200;

export type Candidate = {
  customerId: string;
  ownerId: string | null;
  language: 'en' | 'zh' | null;
  address: string;
};

/**
 * Customers with an address whom somebody has dealt with in the last year, longest unasked first, in whose clock it is
 * not late. `mayAsk` has the last word on each.
 */
export async function whomToAsk(
  scope: ReadScope,
  { rules, settings, now }: { rules: PulseRules; settings: OrganisationSettings; now: Date },
): Promise<Candidate[]> {
  const surveys = (await loadPurposes(scope)).find(({ id }) => id === 'surveys');
  if (!surveys) return [];
  const askedBefore = new Date(now.getTime() - rules.daysBetween * 86_400_000);
  const dealtSince = new Date(now.getTime() - 365 * 86_400_000);
  // Their latest, as `mayContact` chooses it: of those refused there, two hundred would stand before everybody else for ever.
  const answer = sql`(SELECT state FROM consent_answers AS said WHERE said.organisation_id = customers.organisation_id
    AND said.customer_id = customers.id AND purpose = 'surveys' AND channel = 'mail'
    ORDER BY said_on DESC, recorded_at DESC, state = 'withdrawn' DESC LIMIT 1)`;
  const hasAgreed =
    surveys.rule === 'asked' ? sql`${answer} = 'given'` : sql`${answer} IS DISTINCT FROM 'withdrawn'`;
  const { rows } = await sql<Candidate & { timeZone: string | null; from: string | null; to: string | null }>`
    SELECT customers.id AS "customerId", owner_id AS "ownerId", language, address.value AS address,
      time_zone AS "timeZone", quiet_from AS "from", quiet_to AS "to"
    FROM customers
    CROSS JOIN LATERAL (SELECT value FROM customer_identities AS identity
      WHERE identity.organisation_id = customers.organisation_id AND identity.customer_id = customers.id
        AND kind = 'email' AND identity.deleted_at IS NULL ORDER BY is_alias, identity.created_at, id LIMIT 1) AS address
    LEFT JOIN LATERAL (SELECT max(asked_at) AS at FROM pulses
      WHERE pulses.organisation_id = customers.organisation_id AND pulses.customer_id = customers.id) AS asked ON true
    WHERE customers.organisation_id = ${scope.organisationId} AND customers.deleted_at IS NULL
      AND (asked.at IS NULL OR asked.at < ${askedBefore}) AND ${hasAgreed}
      AND EXISTS (SELECT FROM interactions AS dealt WHERE dealt.organisation_id = customers.organisation_id
        AND dealt.customer_id = customers.id AND dealt.happened_at > ${dealtSince} AND dealt.deleted_at IS NULL)
    ORDER BY asked.at NULLS FIRST, customers.id LIMIT ${mostAtOnce}`.execute(scope.trx);
  return rows
    .filter(({ timeZone, from, to }) => {
      const quietHours = from && to ? { from, to } : settings.quietHours;
      return !isQuiet(now, { quietHours, timeZone: timeZone ?? settings.timeZone });
    })
    .map(({ customerId, ownerId, language, address }) => ({ customerId, ownerId, language, address }));
}
