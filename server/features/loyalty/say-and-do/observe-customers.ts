import { evidenceOf, windowStart } from '../../../../shared/features/loyalty/say-and-do/evidence-of.ts';
import type { SayAndDoRules } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import type { Observed } from '../../../../shared/features/loyalty/say-and-do/place-customers.ts';
import { dayIn } from '../../../../shared/time/day.ts';
import { type ReadScope, readIn } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { loadIndexRules } from './index-rules.ts';
import {
  type CustomerRecord,
  readBuyerGroups,
  readCustomers,
  readRecords,
  type Window,
} from './read-records.ts';

/** So many are looked at at once: memory stays flat, and colleagues’ writes wait for one slice at most. */
const sliceSize = 500;

export type Setting = {
  rules: SayAndDoRules;
  window: Window;
  buyerGroups: ReadonlySet<string>;
  customerCount: number;
};

/** The days whose evidence counts, and how. */
export async function loadWindow(
  scope: ReadScope,
  now: Date,
): Promise<{ rules: SayAndDoRules; window: Window }> {
  const { timeZone } = await loadSettings(scope);
  const rules = await loadIndexRules(scope);
  const today = dayIn(now, timeZone);
  return { rules, window: { since: windowStart(today, rules), today, timeZone } };
}

export async function loadSetting(scope: ReadScope, now: Date): Promise<Setting> {
  const { rules, window } = await loadWindow(scope, now);
  const { count } = await scope.trx
    .selectFrom('customers')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', scope.organisationId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { rules, window, buyerGroups: await readBuyerGroups(scope, window), customerCount: count };
}

/** Everybody, a slice at a time. */
export async function* observedSlices(
  { database, organisationId }: { database: Database; organisationId: string },
  { rules, window, buyerGroups }: Setting,
): AsyncGenerator<Observed[]> {
  for (let after: string | null = null; ; ) {
    const records: CustomerRecord[] = await readIn(database, organisationId, async (scope) => {
      const customers = await readCustomers(scope, { after, limit: sliceSize });
      return readRecords(scope, window, { customers, buyerGroups });
    });
    yield records.map((each) => ({
      ...{ customerId: each.customerId, segment: segmentOf(each, rules) },
      evidence: evidenceOf(each.record, window.today),
    }));
    if (records.length < sliceSize) return;
    after = records.at(-1)!.customerId;
  }
}

function segmentOf({ kind, tier }: CustomerRecord, { segmentBy }: SayAndDoRules): string {
  if (segmentBy === 'everyone') return 'everyone';
  return segmentBy === 'kind' ? kind : (tier ?? 'none');
}
