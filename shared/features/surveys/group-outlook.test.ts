import { expect, test } from 'vitest';
import { groupOutlook } from './group-outlook.ts';
import { planGroups } from './plan-groups.ts';

const team = (id: string, members: number) => ({ id, name: id, parentId: null, members });
const plan = planGroups([team('sales', 40), team('service', 22), team('depot', 12), team('lab', 9)], 0);
const shownAt = (responseRate: number) =>
  groupOutlook(plan, { minimumGroup: 8, responseRate })
    .filter(({ isShown }) => isShown)
    .map(({ group }) => group.key);

test('with everybody answering every planned group is shown', () => {
  expect(shownAt(1)).toEqual(['everybody', 'sales', 'service', 'everybody/others']);
});

test('the fewer answer, the fewer groups are shown, never more', () => {
  expect(shownAt(0.4)).toEqual(['everybody', 'sales', 'service', 'everybody/others']);
  expect(shownAt(0.3)).toEqual(['everybody', 'sales']);
  expect(shownAt(0.05)).toEqual([]);
});
