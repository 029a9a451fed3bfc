import type { Language } from '../../i18n/catalogue.ts';
import type { WritingGuide } from './model.ts';

const harshEnglish =
  /\b(?:bad|worse|worst|terrible|awful|horrible|poor|junk|rubbish|garbage|trash|useless|worthless|scam|fraud|crooks?|cheats?|liars?|lousy|inferior|shoddy|sloppy|dishonest|unreliable|untrustworthy|incompetent|second-rate|low[- ]quality|rip-?off|crap|overpriced|a joke|cannot be trusted|can't be trusted)\b/gi;
const harshChinese =
  /差劲|很差|太差|更差|差得|质量差|服务差|垃圾|劣质|低劣|劣等|很烂|太烂|真烂|糟糕|糟透|不靠谱|不可靠|不可信|不专业|骗子|骗人|坑人|太坑|次品|假货|黑心|没信用|不讲信用|不负责任|偷工减料/g;
const denied = /(?:\bnot|n't|\bnever|\bno|不是|并非|没有|不算|并不)\s*(?:\w+\s)?$/i;
const reach = 60;

export type Disparagement = { competitor: string; words: string; language: Language };

/** The first competitor of whom a text says something harsh in the same sentence, near the name; null when none. */
export function disparagedCompetitor(text: string, competitors: readonly string[]): Disparagement | null {
  for (const sentence of text.split(/(?<=[.!?。！？\n])/)) {
    for (const competitor of competitors) {
      const place = placeOf(sentence, competitor);
      const words = place === -1 ? null : harshWordsNear(sentence, place, competitor.length);
      if (words) return { competitor, words, language: /\p{Script=Han}/u.test(words) ? 'zh' : 'en' };
    }
  }
  return null;
}

/** Where a name stands as a word of its own; a Chinese name may stand inside other words. */
function placeOf(sentence: string, name: string): number {
  const [where, what] = [sentence.toLowerCase(), name.toLowerCase()];
  const isLetter = (character: string | undefined) => /[a-z0-9]/.test(character ?? '');
  for (let at = where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1)) {
    const isPart =
      (isLetter(what[0]) && isLetter(where[at - 1])) ||
      (isLetter(what.at(-1)) && isLetter(where[at + what.length]));
    if (!isPart) return at;
  }
  return -1;
}

function harshWordsNear(sentence: string, place: number, length: number): string | null {
  const start = Math.max(0, place - reach);
  const around = sentence.slice(start, place + length + reach);
  for (const pattern of [harshEnglish, harshChinese]) {
    for (const found of around.matchAll(pattern)) {
      const isName = start + found.index >= place && start + found.index < place + length;
      if (!isName && !denied.test(around.slice(0, found.index))) return found[0];
    }
  }
  return null;
}

/** A fair word first, then the organisation's own reasons; null while it has written none in that language. */
export function fairWords({ competitor, language }: Disparagement, guide: WritingGuide): string | null {
  const reasons = guide.reasons[language].map((reason) => reason.replace(/[.。；;，,]+$/, ''));
  if (reasons.length === 0) return null;
  if (language === 'zh') return `${competitor}也有不少长处。客户选择我们，是因为${reasons.join('；')}。`;
  return `${competitor} does good work in many ways. Customers choose us because ${listed(reasons)}.`;
}

function listed(reasons: string[]): string {
  const last = reasons.at(-1) ?? '';
  return reasons.length < 2 ? last : `${reasons.slice(0, -1).join(', ')} and ${last}`;
}
