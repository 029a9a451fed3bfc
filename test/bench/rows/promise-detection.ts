import { performance } from 'node:perf_hooks';
import { findPromises } from '../../../shared/features/promises/detection/find-promises.ts';
import { weekday } from '../../../shared/time/day.ts';
import { labelledSentences } from '../../support/promises/labelled-sentences.ts';
import { inMilliseconds } from '../measure.ts';
import type { BenchRow } from '../row.ts';

const mails = 1000;
const sentencesInMail = 60;
const cutShort = new Set(['quote', 'forwarded', 'signature', 'disclaimer', 'marketing']);

/** Long mails in both languages, each with quoted history below; the labelled sentences are real enough to read. */
function inventMails(count: number): string[] {
  const halves = (['en', 'zh'] as const).map((language) =>
    labelledSentences('learn', language).filter(({ kind }) => !cutShort.has(kind)),
  );
  return Array.from({ length: count }, (_, index) => {
    const from = halves[index % 2]!;
    const body = Array.from(
      { length: sentencesInMail },
      (__, at) => from[(index * 7 + at) % from.length]!.text,
    );
    const history = body.map((line) => `> ${line}`).join('\n');
    return `${body.join('\n\n')}\n\nOn 18 Nov 2026, Jo <jo@park.example> wrote:\n${history}`;
  });
}

export const promiseDetection: BenchRow = {
  name: 'promise-detection',
  what: `promises looked for in a mail of ${sentencesInMail} sentences, with its history quoted`,
  budget: 'p95 ≤ 20 ms a mail',
  async run({ scaled }) {
    const texts = inventMails(scaled(mails));
    const context = {
      writtenOn: '2026-11-19',
      writtenBy: 'us' as const,
      isWorkingDay: (day: string) => weekday(day) <= 5,
    };
    const timeOf = (work: (text: string) => unknown) =>
      texts.map((text) => {
        const begin = performance.now();
        work(text);
        return performance.now() - begin;
      });
    const times = timeOf((text) => findPromises(text, context));
    const bare = timeOf((text) =>
      text.split(/[.。!！?？\n]+/).filter((one) => /\p{Script=Han}|will/u.test(one)),
    );
    return {
      measured: inMilliseconds(times),
      baseline: `the same mails cut at full stops, one expression a piece: ${inMilliseconds(bare)}`,
    };
  },
};
