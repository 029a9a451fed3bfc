import { expect, test } from 'vitest';
import { judgeDetection } from '../support/promises/judge-detection.ts';
import {
  type Half,
  labelledSentences,
  type SentenceLanguage,
} from '../support/promises/labelled-sentences.ts';

const languages = ['en', 'zh'] satisfies SentenceLanguage[];

test('the labelled set has 600 sentences, half of them no promises, none in both halves', () => {
  const halves = (half: Half) => languages.flatMap((language) => labelledSentences(half, language));
  const [learn, reported] = [halves('learn'), halves('reported')];
  const all = [...learn, ...reported];
  expect(all.length).toBeGreaterThanOrEqual(600);
  expect(all.filter(({ owes }) => owes === null).length).toBeGreaterThanOrEqual(all.length / 2);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
});

test.each(['quote', 'conditional', 'past', 'negation', 'signature', 'forwarded'])(
  'each half holds sentences that promise nothing for this reason: %s',
  (kind) => {
    for (const half of ['learn', 'reported'] satisfies Half[]) {
      const all = languages.flatMap((language) => labelledSentences(half, language));
      expect(all.filter((one) => one.kind === kind && one.owes === null)).not.toEqual([]);
    }
  },
);

test.each(languages)('of the reported half in %s, promises are found as well as was reached', (language) => {
  const { precision, recall, daysRight, misses } = judgeDetection(labelledSentences('reported', language));
  for (const { fault, sentence } of misses) console.info(`${fault}: ${sentence.text}`);
  expect(precision).toBeGreaterThanOrEqual(0.96);
  expect(recall).toBeGreaterThanOrEqual(0.96);
  expect(daysRight).toBeGreaterThanOrEqual(0.95);
});
