import type { PlannedGroup } from './plan-groups.ts';

export type GroupOutlook = {
  group: PlannedGroup;
  depth: number;
  /** Answers to expect at the stated rate, rounded down. */
  expected: number;
  isShown: boolean;
};

/** Every group that may ever be published, parents first, and whether it will be if that share of its people answers. */
export function groupOutlook(
  plan: PlannedGroup,
  { minimumGroup, responseRate }: { minimumGroup: number; responseRate: number },
): GroupOutlook[] {
  const looked = (group: PlannedGroup, depth: number): GroupOutlook[] => {
    const expected = Math.floor(group.eligible * responseRate + 1e-9);
    const below = group.groups.flatMap((child) => looked(child, depth + 1));
    return [{ group, depth, expected, isShown: expected >= minimumGroup }, ...below];
  };
  return looked(plan, 0);
}

/** With fewer, what everybody said together comes close to what each one said. */
export const smallCompany = 50;
