import { expect, test } from 'vitest';
import { defaultRules, type EvidenceOf } from './model.ts';
import { whatIsMissing } from './what-is-missing.ts';

const neither = { stated: false, behavioural: false };
const asking = (stated: number, behavioural: number) => ({
  ...defaultRules,
  minimumEvidence: { stated, behavioural },
});
const piece = (count: number) => ({ value: 1, count, latestOn: '2026-11-01' });

test('what is known lacks nothing', () => {
  expect(whatIsMissing({ stated: true, behavioural: true }, {}, defaultRules)).toEqual({
    stated: null,
    behavioural: null,
  });
});

test.each<[string, EvidenceOf, ReturnType<typeof asking>, number, number]>([
  ['of nobody anything is known: one word and one order', {}, asking(1, 2), 1, 1],
  ['an organisation that asks for more', {}, asking(3, 5), 3, 5],
  ['some of it is there already', { suggestions: piece(2), repeat: piece(4) }, asking(3, 5), 1, 1],
  ['a single share of wallet is no second piece', { 'share-of-wallet': piece(1) }, asking(1, 2), 1, 1],
])('%s', (_, evidence, rules, stated, behavioural) => {
  expect(whatIsMissing(neither, evidence, rules)).toEqual({ stated, behavioural });
});

test('what carries no weight does not count', () => {
  const rules = { ...asking(3, 2), weights: { ...defaultRules.weights, suggestions: 0 } };
  expect(whatIsMissing(neither, { suggestions: piece(2) }, rules).stated).toBe(3);
});
