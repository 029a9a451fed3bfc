import { expect, test } from 'vitest';
import { weekday } from '../../../time/day.ts';
import { findPromises } from './find-promises.ts';
import type { FindContext } from './found-promise.ts';

const context: FindContext = {
  writtenOn: '2026-11-19',
  writtenBy: 'us',
  isWorkingDay: (day) => weekday(day) <= 5,
};

test('a promise is found with its words, its place, who owes it and by when', () => {
  const text = 'Hi Tom,\n\nthanks for calling. We will send you the quote by Friday.\n\nBest regards\nLena';
  const [found, ...others] = findPromises(text, context);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    sentence: 'We will send you the quote by Friday.',
    direction: 'we',
    what: 'Send you the quote',
    dueOn: '2026-11-20',
    duePhrase: 'by Friday',
    why: [
      { reason: 'writer-will', words: 'We will send' },
      { reason: 'day', words: 'by Friday' },
    ],
  });
  expect(text.slice(found!.start, found!.end)).toBe(found!.sentence);
});

test('a promise in Chinese is found without a subject', () => {
  expect(findPromises('林经理您好，周五前把报价单发给您。祝好', context)).toMatchObject([
    {
      sentence: '林经理您好，周五前把报价单发给您。',
      what: '把报价单发给您',
      dueOn: '2026-11-20',
      direction: 'we',
    },
  ]);
});

test('what a customer writes they will do is theirs', () => {
  expect(findPromises('We will pay by the 30th.', { ...context, writtenBy: 'them' })).toMatchObject([
    { direction: 'they', dueOn: '2026-11-30' },
  ]);
});

test('a promise without a day says the words that name no certain one', () => {
  expect(findPromises('We will send the samples as soon as possible.', context)).toMatchObject([
    { dueOn: null, duePhrase: 'as soon as possible', what: 'Send the samples' },
  ]);
  expect(findPromises('We will refund you by 5/6.', context)).toMatchObject([
    { dueOn: null, duePhrase: 'by 5/6' },
  ]);
});

test.each(['Please send the quote by Friday.', '请您周五前把报价发给我。'])(
  'a request is no promise: %s',
  (text) => {
    expect(findPromises(text, context)).toEqual([]);
  },
);

test.each([
  'I will feel better informed in the process.',
  'On Wednesday I will leave the meeting early.',
  'After lunch we will wrap up and gather again on Friday.',
])('what somebody merely goes through is no promise: %s', (text) => {
  expect(findPromises(text, context)).toEqual([]);
});

test.each([
  'Let me get back to you.',
  'I will contact your colleagues after the meeting.',
  'I will call you on Thursday to see whether you have questions or if anything is unclear.',
])('doing something for somebody is: %s', (text) => {
  expect(findPromises(text, context)).toHaveLength(1);
});

test.each([
  ['今天17:00前把图纸发给您。', '把图纸发给您'],
  ['下周一上午10点前给您答复。', '给您答复'],
])('an hour is part of the day, not of what is owed: %s', (text, what) => {
  expect(findPromises(text, context)).toMatchObject([{ what }]);
});

test.each([
  'Our competitor says they will deliver by Wednesday.',
  'Sending prices tomorrow is not possible.',
  '您在邮件里写的是“周五之前给答复”。',
  '预计周五您就能收到。',
])('somebody else’s words, a remark and an estimate promise nothing: %s', (text) => {
  expect(findPromises(text, context)).toEqual([]);
});

test.each([
  'Our finance team will transfer the balance by Friday.',
  'Someone from our service team will ring you to arrange a time.',
  'Sending the updated contract over tomorrow morning.',
  '最晚下周五您就能收到补发的两箱货。',
  '后续进展我会随时跟您同步。',
])('a colleague, a dropped subject and a parcel’s arrival bind their writer: %s', (text) => {
  expect(findPromises(text, context)).toHaveLength(1);
});

test('what an advertisement says to all is promised to nobody', () => {
  expect(findPromises('We will ship your order on Friday. Offer ends Sunday!', context)).toEqual([]);
});
