import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PromiseDirection } from '../../../shared/features/promises/model.ts';
import { Day } from '../../../shared/time/instant.ts';

const none = <Value extends z.ZodType>(value: Value) =>
  z
    .literal('-')
    .transform(() => null)
    .or(value);

const LabelledSentence = z.object({
  kind: z.string().min(1),
  by: z.enum(['us', 'them']),
  on: Day,
  owes: none(PromiseDirection),
  due: none(Day),
  text: z.string().transform((text) => text.replaceAll('\\n', '\n')),
});
export type LabelledSentence = z.infer<typeof LabelledSentence>;

export type Half = 'learn' | 'reported';
export type SentenceLanguage = 'en' | 'zh';

const folder = new URL('../../fixtures/promises/', import.meta.url);

/** One half of the labelled set, as `test/fixtures/promises/README.md` says. */
export function labelledSentences(half: Half, language: SentenceLanguage): LabelledSentence[] {
  const [head, ...rows] = readFileSync(new URL(`${half}.${language}.tsv`, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) =>
    LabelledSentence.parse(Object.fromEntries(head!.map((name, index) => [name, cells[index]]))),
  );
}
