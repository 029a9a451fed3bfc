import {
  type EffortMinutes,
  type TierCuts,
  TierMonths,
  usualMinutes,
} from '../../../../shared/features/loyalty/tiers/model.ts';
import type { ReadScope, WriteScope } from '../../../db/organisation-scope.ts';
import { forgetReadings } from './kept-readings.ts';

export type TierRules = { cuts: TierCuts | null; effortMinutes: EffortMinutes };

/** What the organisation decided; the usual minutes until it does. */
export async function loadTierRules({ trx, organisationId }: ReadScope): Promise<TierRules> {
  const row = await trx
    .selectFrom('tier_rules')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!row) return { cuts: null, effortMinutes: usualMinutes };
  const { key_from_minor: keyFromMinor, regular_from_minor: regularFromMinor } = row;
  const months = TierMonths.parse(row.months);
  return {
    cuts:
      keyFromMinor === null || regularFromMinor === null ? null : { months, keyFromMinor, regularFromMinor },
    effortMinutes: { ...usualMinutes, ...row.effort_minutes },
  };
}

export async function saveCuts(scope: WriteScope, cuts: TierCuts): Promise<void> {
  await save(scope, {
    months: cuts.months,
    key_from_minor: cuts.keyFromMinor,
    regular_from_minor: cuts.regularFromMinor,
  });
}

export async function changeMinutes(scope: WriteScope, minutes: EffortMinutes): Promise<void> {
  await save(scope, { effort_minutes: JSON.stringify(minutes) });
  await forgetReadings(scope);
}

async function save({ trx, organisationId }: WriteScope, words: object): Promise<void> {
  const fresh = { months: 12, effort_minutes: JSON.stringify(usualMinutes) };
  await trx
    .insertInto('tier_rules')
    .values({ organisation_id: organisationId, ...fresh, ...words })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(words))
    .execute();
}
