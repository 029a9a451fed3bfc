import type { Day } from '../../time/instant.ts';

/** One customer brought by another; the referral hangs on the one who was brought. */
export type Referral = {
  customerId: string;
  referrerId: string;
  saidOn: Day;
  thankedOn: Day | null;
};

export type ReferralTree = {
  customerId: string;
  /** How they came; null of who stands at the top. */
  referral: Referral | null;
  brought: ReferralTree[];
  /** Everybody below, and what they bought. */
  descendantCount: number;
  worthMinor: number;
};

/**
 * Everybody who brought somebody, under who brought them; most worth first. Should the rows form a loop, which the
 * server refuses, its customers are left out: a tree is always finite and shows nobody twice.
 */
export function referralForest(
  referrals: readonly Referral[],
  salesMinor: ReadonlyMap<string, number>,
): ReferralTree[] {
  const brought = Map.groupBy(referrals, ({ referrerId }) => referrerId);
  const wereBrought = new Set(referrals.map(({ customerId }) => customerId));
  const grow = (customerId: string, referral: Referral | null): ReferralTree => {
    const below = (brought.get(customerId) ?? []).map((one) => grow(one.customerId, one));
    const worthOf = (tree: ReferralTree) => (salesMinor.get(tree.customerId) ?? 0) + tree.worthMinor;
    return {
      ...{ customerId, referral },
      brought: below.toSorted((one, other) => worthOf(other) - worthOf(one)),
      descendantCount: below.reduce((sum, tree) => sum + 1 + tree.descendantCount, 0),
      worthMinor: below.reduce((sum, tree) => sum + worthOf(tree), 0),
    };
  };
  return [...brought.keys()]
    .filter((id) => !wereBrought.has(id))
    .map((id) => grow(id, null))
    .toSorted(
      (one, other) => other.worthMinor - one.worthMinor || (one.customerId < other.customerId ? -1 : 1),
    );
}

/** Who stands at the top, and under each whom they brought. */
export function everybodyIn(tree: ReferralTree): ReferralTree[] {
  return [tree, ...tree.brought.flatMap(everybodyIn)];
}
