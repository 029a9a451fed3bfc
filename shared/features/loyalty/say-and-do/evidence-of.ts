import { addDays, daysBetween } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';
import type { Evidence, EvidenceOf, SayAndDoRules } from './model.ts';
import type { SignKind } from './signs.ts';

type Answer = { score: number; answeredOn: Day };

/** What is on record about one customer, for the days of the window. */
export type OnRecord = {
  recommendation: Answer | null;
  satisfaction: Answer | null;
  /** Oldest first. */
  signs: readonly { kind: SignKind; noticedOn: Day; sharePercent: number | null }[];
  /** Customers brought, whoever noted it. */
  referralCount: number;
  /** Days on which something was ordered. */
  orderDays: number;
  firstOrderOn: Day | null;
  lastOrderOn: Day | null;
  productCount: number;
  /** Whether they may be said to have bought nothing: purchases are kept, and nobody else of their company buys for them. */
  mayCountAsNoBuyer: boolean;
};

const daysPerMonth = 30.44;
/** Two orders in one week say little of what a month brings. */
const shortestSpanMonths = 3;

export function windowStart(today: Day, { windowMonths }: Pick<SayAndDoRules, 'windowMonths'>): Day {
  return addDays(today, -Math.round(windowMonths * daysPerMonth));
}

export function evidenceOf(record: OnRecord, today: Day): EvidenceOf {
  return { ...whatTheySay(record), ...whatTheyDo(record, today) };
}

/** Whoever has said something in the window is known to have said nothing of the other kinds; of whom nothing was heard nothing is known. */
function whatTheySay({ recommendation, satisfaction, signs }: OnRecord): EvidenceOf {
  const evidence: EvidenceOf = {};
  if (recommendation) evidence.recommendation = scored(recommendation);
  if (satisfaction) evidence.satisfaction = scored(satisfaction);
  const counted = {
    suggestions: signs.filter(({ kind }) => kind === 'suggestion'),
    references: signs.filter(({ kind }) => kind === 'reference'),
    'refused-competitor': signs.filter(({ kind }) => kind === 'refused-competitor'),
  } as const;
  const heardOn = [
    recommendation?.answeredOn,
    satisfaction?.answeredOn,
    ...Object.values(counted).flatMap((some) => some.map(({ noticedOn }) => noticedOn)),
  ].flatMap((day) => day ?? []);
  const latestOn = latest(heardOn);
  if (latestOn === null) return evidence;
  for (const [component, some] of Object.entries(counted) as [keyof typeof counted, { noticedOn: Day }[]][])
    evidence[component] = {
      value: some.length,
      count: Math.max(1, some.length),
      latestOn: latest(some.map(({ noticedOn }) => noticedOn)) ?? latestOn,
    };
  return evidence;
}

function whatTheyDo(record: OnRecord, today: Day): EvidenceOf {
  const { orderDays, firstOrderOn, lastOrderOn, productCount, signs } = record;
  const evidence: EvidenceOf = {};
  const hasBought = orderDays > 0 && firstOrderOn !== null;
  if (hasBought || record.mayCountAsNoBuyer) {
    const bought = (value: number): Evidence => ({
      value,
      count: Math.max(2, orderDays),
      latestOn: lastOrderOn ?? today,
    });
    const months = hasBought ? daysBetween(firstOrderOn, today) / daysPerMonth : 0;
    evidence.repeat = bought(Math.max(0, orderDays - 1));
    evidence.frequency = bought(orderDays / Math.max(shortestSpanMonths, months));
    evidence.variety = bought(productCount);
    evidence.referrals = { value: record.referralCount, count: 1, latestOn: lastOrderOn ?? today };
  }
  const share = signs.findLast(({ kind }) => kind === 'share-of-wallet');
  if (share?.sharePercent !== null && share !== undefined)
    evidence['share-of-wallet'] = { value: share.sharePercent, count: 1, latestOn: share.noticedOn };
  const tolerance = priceTolerance(signs);
  if (tolerance) evidence['price-tolerance'] = tolerance;
  return evidence;
}

const toleranceOf: Partial<{ [kind in SignKind]: number }> = {
  'stayed-after-price-rise': 1,
  'asked-competitor-price': -1,
};

function priceTolerance(signs: OnRecord['signs']): Evidence | null {
  const told = signs.filter(({ kind }) => toleranceOf[kind] !== undefined);
  if (told.length === 0) return null;
  return {
    value: told.reduce((sum, { kind }) => sum + (toleranceOf[kind] ?? 0), 0),
    count: told.length,
    latestOn: latest(told.map(({ noticedOn }) => noticedOn)),
  };
}

function scored({ score, answeredOn }: Answer): Evidence {
  return { value: score, count: 1, latestOn: answeredOn };
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}
