import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import { fillSnippet } from './fill-snippet.ts';
import { writtenDay } from './written-day.ts';

type Author = { myName: string; organisationName: string; today: Day };

/** A snippet as it would stand in a mail to an invented customer of whom everything is known. */
export function sampleSnippet(body: string, { myName, organisationName, today }: Author) {
  const day = (ahead: number) => writtenDay(addDays(today, ahead), body);
  const isChinese = /\p{Script=Han}/u.test(body);
  return fillSnippet(body, {
    name: isChinese ? '王建国' : 'Anna Lindqvist',
    'first name': isChinese ? '王建国' : 'Anna',
    company: isChinese ? '华源贸易' : 'Lindqvist AB',
    order: 'A-41',
    promise: isChinese ? '发送报价' : 'the quote',
    due: day(3),
    'my name': myName,
    'our company': organisationName,
    predecessor: isChinese ? '李敏' : 'Emma Tanaka',
    day: day(0),
    tomorrow: day(1),
  });
}
