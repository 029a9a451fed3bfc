import { parseArgs } from 'node:util';
import { judgeDetection, type Miss } from './judge-detection.ts';
import { type Half, labelledSentences, type SentenceLanguage } from './labelled-sentences.ts';

/** `tsx test/support/promises/report-detection.ts [--half learn|reported] [--misses]` */
const { values } = parseArgs({
  options: { half: { type: 'string', default: 'reported' }, misses: { type: 'boolean', default: false } },
});

const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
const cell = (miss: Miss) =>
  [
    miss.fault,
    miss.sentence.kind,
    miss.sentence.text.replaceAll('\n', ' ⏎ '),
    miss.sentence.due ?? '',
    miss.found ? `${miss.found.dueOn ?? '–'} (${miss.found.why.map(({ words }) => words).join(' · ')})` : '',
  ].join(' | ');

for (const language of ['en', 'zh'] satisfies SentenceLanguage[]) {
  const sentences = labelledSentences(values.half as Half, language);
  const { precision, recall, daysRight, misses } = judgeDetection(sentences);
  console.log(
    `${values.half} ${language}: ${sentences.length} sentences, precision ${percent(precision)}, recall ${percent(recall)}, days ${percent(daysRight)}`,
  );
  if (values.misses) for (const miss of misses) console.log(`| ${cell(miss)} |`);
}
