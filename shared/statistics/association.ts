import { type Interval, wilsonInterval } from './wilson-interval.ts';

/** Who bought `given` also bought `also`. Counts and shares are of baskets: orders, or all that a customer ever bought. */
export type Association = {
  given: string;
  also: string;
  /** Baskets with both. */
  together: number;
  /** The part of all baskets that have both. */
  support: number;
  /** The part of the baskets with `given` that have `also`. */
  confidence: number;
  /** How many times likelier `also` is with `given` than without knowing: 1 is chance. */
  lift: number;
  /** 95 %, from the confidence’s; the share of `also` among all is taken as known. */
  liftInterval: Interval;
};

export type Least = {
  /** Fewer baskets with both prove nothing. */
  together: number;
  /** That the lower end of the lift's interval is over; 1 leaves out what may be chance. */
  lift: number;
};

/**
 * Pairs of products that go together: Agrawal, Imieliński & Swami (1993), Mining association rules between sets of items;
 * lift is the interest of Brin, Motwani, Ullman & Tsur (1997). Ordered by how surely they do, both directions of a pair apart.
 */
export function associations(baskets: readonly Iterable<string>[], least: Least): Association[] {
  const counted = countFrequent(baskets, least.together);
  const rules: Association[] = [];
  for (const [pair, together] of countPairs(counted)) {
    if (together < least.together) continue;
    const [one, other] = [Math.floor(pair / counted.names.length), pair % counted.names.length];
    for (const [given, also] of [
      [one, other],
      [other, one],
    ] as const) {
      const rule = ruleOf(counted, { given, also, together });
      if (rule.liftInterval.low > least.lift) rules.push(rule);
    }
  }
  return rules.sort(
    (a, b) =>
      b.liftInterval.low - a.liftInterval.low ||
      (a.given < b.given ? -1 : a.given > b.given ? 1 : a.also < b.also ? -1 : 1),
  );
}

type Counted = {
  names: string[];
  counts: Uint32Array;
  /** Each basket's frequent products by index, ascending. */
  baskets: Uint32Array[];
};

/** Products in fewer baskets than a pair needs cannot be in one. */
function countFrequent(baskets: readonly Iterable<string>[], fewest: number): Counted {
  const countOf = new Map<string, number>();
  for (const basket of baskets)
    for (const product of new Set(basket)) countOf.set(product, (countOf.get(product) ?? 0) + 1);
  const frequent = [...countOf].filter(([, count]) => count >= fewest);
  const indexOf = new Map(frequent.map(([name], index) => [name, index]));
  const indexes = (basket: Iterable<string>) =>
    Uint32Array.from([...new Set(basket)].flatMap((product) => indexOf.get(product) ?? [])).sort();
  return {
    names: frequent.map(([name]) => name),
    counts: Uint32Array.from(frequent, ([, count]) => count),
    baskets: baskets.map(indexes),
  };
}

/** By the first product's index times the number of products plus the second's. */
function countPairs({ names, baskets }: Counted): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const basket of baskets)
    for (let first = 0; first < basket.length; first++)
      for (let second = first + 1; second < basket.length; second++) {
        const pair = basket[first]! * names.length + basket[second]!;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
  return pairs;
}

type Pair = { given: number; also: number; together: number };

function ruleOf({ names, counts, baskets }: Counted, { given, also, together }: Pair): Association {
  const shareOfAlso = counts[also]! / baskets.length;
  const { low, high } = wilsonInterval(together, counts[given]!)!;
  const confidence = together / counts[given]!;
  return {
    given: names[given]!,
    also: names[also]!,
    together,
    support: together / baskets.length,
    confidence,
    lift: confidence / shareOfAlso,
    liftInterval: { low: low / shareOfAlso, high: high / shareOfAlso },
  };
}
