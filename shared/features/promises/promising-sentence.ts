import { addDays, weekday } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';

const longestQuote = 300;
const english =
  /\b(will|we'll|i'll|shall|promise|can you|could you|would you|please|by|until|before)\b.*\b(today|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day|week|\d{1,2}(st|nd|rd|th)?)\b/i;
const chinese =
  /(今天|明天|后天|周|星期|礼拜|月底|[0-9]+\s*[日号]).*(前|内|发|给|寄|回复|答复|安排|确认|完成|提供)/;

/** The first sentence that binds somebody to a day, to be quoted; empty when none does. A proposal, read by a person. */
export function promisingSentence(text: string): string {
  const sentences = text.split(/(?<=[.!?]\s)|(?<=[。！？；])|\n+/).map((sentence) => sentence.trim());
  const found = sentences.find((sentence) => english.test(sentence) || chinese.test(sentence));
  return found && found.length <= longestQuote ? found : '';
}

const englishDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const chineseDays = '一二三四五六日';

/** The day a sentence names, from today on; null when it names none that is certain. */
export function dueDayIn(sentence: string, today: Day): Day | null {
  if (/\btoday\b|今天/i.test(sentence)) return today;
  if (/\btomorrow\b|明天/i.test(sentence)) return addDays(today, 1);
  if (/后天/.test(sentence)) return addDays(today, 2);
  return monthDay(sentence, today) ?? chineseWeekday(sentence, today) ?? englishWeekday(sentence, today);
}

function monthDay(sentence: string, today: Day): Day | null {
  const found = /(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/.exec(sentence);
  if (!found) return null;
  const [month, day] = [found[1]!.padStart(2, '0'), found[2]!.padStart(2, '0')];
  const year = Number(today.slice(0, 4));
  const next = [year, year + 1].map((each) => `${each}-${month}-${day}`).find((each) => each >= today);
  if (!next) return null;
  const existing = new Date(Date.UTC(Number(next.slice(0, 4)), Number(month) - 1, Number(day)));
  return existing.toISOString().startsWith(next) ? next : null;
}

/** In Chinese a week starts on Monday, and 下周 is the one after this. */
function chineseWeekday(sentence: string, today: Day): Day | null {
  const found = /(下)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(sentence);
  if (!found) return null;
  const wanted = chineseDays.indexOf(found[2] === '天' ? '日' : found[2]!) + 1;
  const day = addDays(today, wanted - weekday(today) + (found[1] ? 7 : 0));
  return day >= today ? day : null;
}

function englishWeekday(sentence: string, today: Day): Day | null {
  const found = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day\b/i.exec(sentence);
  if (!found || /\b(last|next)\s+\S*day\b/i.test(sentence)) return null;
  const wanted = englishDays.indexOf(found[1]!.toLowerCase()) + 1;
  return addDays(today, (wanted - weekday(today) + 7) % 7);
}
