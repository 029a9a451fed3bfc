import type { TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import { addDays, dayIn } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import { addMonths } from '../../../../shared/time/months.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';

/** The days that count, both included, and how they and money are reckoned. */
export type TierSetting = { fromOn: Day; today: Day; timeZone: string; currency: string };

export async function tierSetting(scope: ReadScope, months: TierMonths, now: Date): Promise<TierSetting> {
  const { timeZone, currency } = await loadSettings(scope);
  const today = dayIn(now, timeZone);
  return { fromOn: addDays(addMonths(today, -months), 1), today, timeZone, currency };
}
