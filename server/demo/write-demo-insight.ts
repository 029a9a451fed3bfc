import { v7 as uuidv7 } from 'uuid';
import { builtInReasons } from '../../shared/features/insight/built-in-reasons.ts';
import { type CostEntry, type CostKind, usualAim } from '../../shared/features/insight/model.ts';
import { nextPeriod, periodStart } from '../../shared/features/insight/period.ts';
import { addDays } from '../../shared/time/day.ts';
import type { Session } from '../auth/session.ts';
import type { WriteScope } from '../db/organisation-scope.ts';
import { saveCosts } from '../features/insight/costs.ts';
import { recordLoss } from '../features/insight/record-loss.ts';
import { setReferral, thankReferrer } from '../features/insight/set-referral.ts';
import type { Chance } from './chance.ts';
import type { WrittenHistory } from './write-demo-histories.ts';

type Past = { session: Session; histories: readonly WrittenHistory[]; from: Date };

/** Who left and why, who was brought by whom, and what winning and keeping cost. */
export async function writeDemoInsight(scope: WriteScope, chance: Chance, past: Past): Promise<void> {
  await writeLosses(scope, chance, past);
  await writeReferrals(scope, chance, past);
  await saveCosts(scope, past.session, { entries: monthlyCosts(chance, past.from, scope.now) });
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const words: Record<string, string> = {
  price: '同样的纸，别家便宜一成。',
  delivery: 'Twice the pallets came a week late.',
  competitor: '集团统一换了供应商。',
  'contact-left': 'Our buyer moved on and nobody told us whom to ask.',
};

/** Of those who fell silent long ago, some were asked. */
async function writeLosses(scope: WriteScope, chance: Chance, { session, histories }: Past): Promise<void> {
  for (const { id: customerId, orders } of histories) {
    const last = orders.at(-1)?.at;
    if (!last || last.getTime() > scope.now.getTime() - 120 * 86_400_000 || !chance.happens(0.12)) continue;
    const reason = chance.pick(builtInReasons).id;
    const lostOn = addDays(dayOf(last), chance.between(30, 110));
    await recordLoss(scope, session, {
      id: uuidv7(),
      customerId,
      lostOn,
      reason,
      words: words[reason] ?? '',
    });
  }
}

/** Each is brought by one of those before, so that chains grow and none bites its tail. */
async function writeReferrals(scope: WriteScope, chance: Chance, past: Past): Promise<void> {
  const buyers = past.histories.filter(({ orders }) => orders.length > 0);
  const members = buyers.slice(0, 9).map(({ id }) => id);
  for (const { id: customerId, orders } of buyers.slice(9, Math.ceil(buyers.length / 30) + 9)) {
    const said = { saidOn: dayOf(orders[0]!.at), source: 'customer' } as const;
    const id = uuidv7();
    await setReferral(scope, past.session, {
      id,
      customerId,
      referrerId: chance.pick(members),
      ...said,
    });
    if (chance.happens(0.6)) await thankReferrer(scope, past.session, { id, customerId });
    if (chance.happens(0.25)) members.push(customerId);
  }
}

const monthlyUnits: Record<CostKind, [low: number, high: number]> = {
  ...{ advertising: [12_000, 22_000], 'sales-time': [18_000, 26_000], gifts: [2_000, 9_000] },
  ...{ service: [14_000, 20_000], other: [0, 0] },
};

function monthlyCosts(chance: Chance, from: Date, now: Date): CostEntry[] {
  const entries: CostEntry[] = [];
  for (
    let month = periodStart(dayOf(from), 'month');
    month <= dayOf(now);
    month = nextPeriod(month, 'month').start
  )
    for (const kind of ['advertising', 'sales-time', 'gifts', 'service'] as const) {
      const amountMinor = chance.between(...monthlyUnits[kind]) * 100;
      entries.push({ id: uuidv7(), monthOn: month, kind, aim: usualAim[kind], amountMinor, note: '' });
    }
  return entries;
}
