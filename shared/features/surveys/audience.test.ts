import { expect, test } from 'vitest';
import { type AudienceCondition, meetsCondition } from './audience.ts';

const place = '0190a000-0000-7000-8000-000000000001';
const li = {
  roles: ['staff', 'manager'],
  joinedOn: '2025-03-15',
  values: { [place]: 'Shanghai' },
} as const;
const newcomer = { roles: ['staff'], joinedOn: null, values: {} } as const;

const inShanghai: AudienceCondition = { kind: 'attribute', attributeId: place, isOneOf: ['Shanghai'] };
const aYear: AudienceCondition = { kind: 'tenure', is: 'at-least', months: 12 };

test.each<[string, AudienceCondition, boolean]>([
  ['a value that was chosen', inShanghai, true],
  ['another value', { ...inShanghai, isOneOf: ['Beijing'] }, false],
  ['one of their roles', { kind: 'role', isOneOf: ['hr', 'manager'] }, true],
  ['no role of theirs', { kind: 'role', isOneOf: ['hr'] }, false],
])('%s decides who is asked', (_, condition, isMet) => {
  expect(meetsCondition(condition, li, '2026-03-01')).toBe(isMet);
});

test.each([
  ['2026-03-14', false],
  ['2026-03-15', true],
])('twelve months are over on the day of the month they began: %s', (firstDay, isOver) => {
  expect(meetsCondition(aYear, li, firstDay)).toBe(isOver);
  expect(meetsCondition({ ...aYear, is: 'less-than' }, li, firstDay)).toBe(!isOver);
});

test('what is not known of somebody is neither met nor missed', () => {
  expect(meetsCondition(inShanghai, newcomer, '2026-03-01')).toBeNull();
  expect(meetsCondition(aYear, newcomer, '2026-03-01')).toBeNull();
});
