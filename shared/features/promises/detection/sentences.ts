import type { Span } from './own-words.ts';

export type Sentence = Span & { words: string };

const abbreviation =
  /(?:\b(?:mr|mrs|ms|dr|prof|no|nos|st|ltd|inc|co|corp|dept|approx|ref|incl|vs|etc|e\.g|i\.e|a\.m|p\.m|tel|fig|vol|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|\b[A-Z]|^\s*\d{1,2})\.$/i;
const longestAbbreviation = 12;
const longestGreeting = 40;
const wrappedLatinWidth = 55;
const wrappedChineseWidth = 28;
const han = /\p{Script=Han}/u;

/** Sentences with their place in the text. A line that was only wrapped goes on; a bullet or a short line ends one. */
export function sentencesIn(text: string, spans: readonly Span[]): Sentence[] {
  return spans.flatMap((span) => {
    const found: Sentence[] = [];
    let from = span.start;
    for (const end of endsIn(text, span)) {
      const words = text.slice(from, end);
      const start = from + (words.length - words.trimStart().length);
      if (words.trim() !== '') found.push({ start, end: start + words.trim().length, words: words.trim() });
      from = end;
    }
    return found;
  });
}

function endsIn(text: string, { start, end }: Span): number[] {
  const ends: number[] = [];
  const mark = /[.!?]+["')\]”’]*(?=\s|$)|[。！？!?；]+["”’）]*|\n/g;
  mark.lastIndex = start;
  for (let found = mark.exec(text); found && found.index < end; found = mark.exec(text)) {
    const after = found.index + found[0].length;
    if (found[0] === '\n' ? goesOn(text, found.index, { start, end }) : isAbbreviation(text, after, start))
      continue;
    ends.push(after);
  }
  return [...ends, end];
}

function isAbbreviation(text: string, after: number, start: number): boolean {
  if (text[after - 1] !== '.') return false;
  const [line = ''] = text
    .slice(Math.max(start, after - longestAbbreviation), after)
    .split('\n')
    .slice(-1);
  if (!abbreviation.test(line)) return false;
  // "on Dec. 1" goes on, "by 10 Dec. We …" does not.
  return (
    !/^\s+[A-Z][a-z]*[' ]/.test(text.slice(after, after + 12)) || /\b(?:mr|mrs|ms|dr|prof|no)\.$/i.test(line)
  );
}

function goesOn(text: string, newline: number, { start, end }: Span): boolean {
  const line = text.slice(Math.max(start, text.lastIndexOf('\n', newline - 1) + 1), newline).trim();
  const next = text
    .slice(newline + 1, end)
    .split('\n', 1)[0]!
    .trim();
  if (line === '' || next === '' || /^(?:[-*•·]|\d{1,2}[.)、）]|[（(]\d)/.test(next)) return false;
  if (/[.!?:;,。！？：；]$/.test(line) && !line.endsWith(',')) return false;
  if (line.endsWith(',') && line.length < longestGreeting) return false;
  return han.test(line)
    ? line.length >= wrappedChineseWidth
    : line.length >= wrappedLatinWidth || /^[a-z]/.test(next);
}
