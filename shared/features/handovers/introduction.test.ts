import { expect, test } from 'vitest';
import { makeCard } from '../../../test/support/make-card.ts';
import { introduction } from './introduction.ts';

const scene = {
  ...{ card: makeCard(), addressedName: '', myName: 'Lin Wei', organisationName: 'Lanting' },
  ...{ predecessorName: 'Emma Tanaka', today: '2026-11-22' },
};
const snippet = { id: 'a', shortcut: ';introduction', isShared: true };

test.each(['en', 'zh'] as const)('in %s the draft leaves nothing to fill in', (language) => {
  const { subject, text } = introduction([], { ...scene, language });
  expect(subject).toContain('Lin Wei');
  for (const part of [scene.card.customer.name, 'Emma Tanaka', 'Lanting']) expect(text).toContain(part);
  expect(subject + text).not.toContain('{{');
});

test('the organisation’s own words stand in place, where they are in the customer’s language', () => {
  const snippets = [{ ...snippet, body: 'After {{predecessor}} it is me, {{my name}}.' }];
  expect(introduction(snippets, { ...scene, language: 'en' }).text).toBe(
    'After Emma Tanaka it is me, Lin Wei.',
  );
  expect(introduction(snippets, { ...scene, language: 'zh' }).text).toMatch(/您好/);
});

test('a snippet of one’s own is not everyone’s introduction', () => {
  const snippets = [{ ...snippet, isShared: false, body: 'Hi' }];
  expect(introduction(snippets, { ...scene, language: 'en' }).text).not.toBe('Hi');
});
