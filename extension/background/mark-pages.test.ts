import { expect, test } from 'vitest';
import type { MarkedText } from '../marks/marks-port.ts';
import { createChanges } from './changes.ts';
import { fakePort, settled } from './fake-port.fixture.ts';
import { markPages } from './mark-pages.ts';

function background() {
  const changes = createChanges();
  const hovered = createChanges();
  const site = { isWanted: true, rows: [] as string[] };
  let known: MarkedText[] = [{ text: 'anna@lindqvist.test', mark: 'late' }];
  const asked: string[][] = [];
  const pages = markPages({
    marksOf: async (texts) => {
      asked.push([...texts]);
      return known.filter(({ text }) => texts.includes(text));
    },
    rowsOf: async () => site.rows,
    changes,
    hovered,
    pause: async () => {},
  });
  const open = (tabId = 7) => {
    const page = fakePort();
    pages.serve({ tabId, port: page.port, host: 'desk.test', mayMark: async () => site.isWanted });
    return page;
  };
  const become = async (marks: MarkedText[]) => {
    known = marks;
    changes.announce();
    await settled();
  };
  return { pages, open, become, asked, hovered, site };
}

const both = { type: 'ask', texts: ['anna@lindqvist.test', 'stranger@nowhere.test'] };

test('a page hears of those it shows that are known, and nothing of strangers', async () => {
  const { open } = background();
  const page = open();
  page.say(both);
  await settled();
  expect(page.sent).toEqual([{ type: 'marks', marks: [{ text: 'anna@lindqvist.test', mark: 'late' }] }]);
});

test('a page is told again of what has changed, and of that alone', async () => {
  const { open, become } = background();
  const page = open();
  page.say(both);
  await settled();
  await become([
    { text: 'anna@lindqvist.test', mark: 'late' },
    { text: 'stranger@nowhere.test', mark: 'known' },
  ]);
  await become([{ text: 'stranger@nowhere.test', mark: 'known' }]);
  expect(page.sent.slice(1)).toEqual([
    { type: 'marks', marks: [{ text: 'stranger@nowhere.test', mark: 'known' }] },
    { type: 'marks', marks: [{ text: 'anna@lindqvist.test', mark: null }] },
  ]);
});

test.each([
  ['no message', { type: 'shout' }],
  ['a thousand texts', { type: 'ask', texts: Array(1000).fill('anna@lindqvist.test') }],
  ['a text of a megabyte', { type: 'ask', texts: ['x'.repeat(1_000_000)] }],
  ['a text that is none', { type: 'ask', texts: [{}] }],
  ['a message meant for pages', { type: 'card', news: 'done' }],
])('%s from a hostile page is not looked at', async (_what, message) => {
  const { open, asked } = background();
  open().say(message);
  await settled();
  expect(asked).toEqual([]);
});

test('a page that asks without end is answered no more', async () => {
  const { open, asked } = background();
  const page = open();
  for (let batch = 0; batch < 80; batch += 1)
    page.say({
      type: 'ask',
      texts: Array.from({ length: 200 }, (_, text) => `a${batch * 200 + text}@x.test`),
    });
  await settled();
  expect(asked.flat().length).toBeLessThanOrEqual(10_000);
});

test('whose card is open is known until it is closed or the page is left', async () => {
  const { pages, open } = background();
  const page = open();
  page.say({ type: 'hover', text: 'anna@lindqvist.test' });
  expect(pages.hovering(7)).toBe('anna@lindqvist.test');
  expect(pages.hovering(8)).toBeNull();
  page.say({ type: 'hover', text: null });
  expect(pages.hovering(7)).toBeNull();
  page.say({ type: 'hover', text: 'anna@lindqvist.test' });
  page.close();
  expect(pages.hovering(7)).toBeNull();
});

test('a card over a frame stays known while the page around it says that none is open there', async () => {
  const { pages, open } = background();
  const [around, frame] = [open(7), open(7)];
  frame.say({ type: 'hover', text: 'anna@lindqvist.test' });
  around.say({ type: 'hover', text: null });
  expect(pages.hovering(7)).toBe('anna@lindqvist.test');
});

test('where marks are turned off they leave, and nothing more is answered', async () => {
  const { pages, open, asked, site } = background();
  const page = open();
  site.isWanted = false;
  await pages.review();
  page.say(both);
  await settled();
  expect(page.sent).toEqual([{ type: 'leave' }, { type: 'leave' }]);
  expect(asked).toEqual([]);
});

test('a page hears which rows people have shown there, and again when that has changed', async () => {
  const { open, become, site } = background();
  site.rows = ['.queue > li'];
  const page = open();
  await settled();
  await become([]);
  site.rows = [];
  await become([]);
  expect(page.sent).toEqual([
    { type: 'rows', selectors: ['.queue > li'] },
    { type: 'rows', selectors: [] },
  ]);
});
