import { expect, test } from 'vitest';
import { fillSnippet } from './fill-snippet.ts';

const values = { 'first name': 'Anna', company: '林德奎斯特', order: '' };

test('variables are filled, however they are spaced and cased, in both languages', () => {
  expect(fillSnippet('Dear {{First  Name}}, 致{{公司}}：', values)).toEqual({
    text: 'Dear Anna, 致林德奎斯特：',
    unknown: [],
  });
});

test('a variable without a value is shown and named, never silently empty', () => {
  expect(fillSnippet('Your order {{order}} and {{colour}}, {{colour}}', values)).toEqual({
    text: 'Your order {{order}} and {{colour}}, {{colour}}',
    unknown: ['order', 'colour'],
  });
});

test('a value is not filled again', () => {
  expect(fillSnippet('{{first name}}', { 'first name': '{{company}}', company: 'X' }).text).toBe(
    '{{company}}',
  );
});
