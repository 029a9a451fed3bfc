// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow } from '../../test/fixtures/panel-card.ts';
import { popupViews } from '../../test/fixtures/popup-views.ts';
import { Surface } from '../../test/support/render-surface.tsx';
import { exported } from '../../test/support/show-on-console.tsx';
import { choiceFor, type SiteChoices } from '../background/site-choices.ts';
import { serverAddress } from './pairing-card.tsx';
import { PopupApp } from './popup-app.tsx';
import type { PopupSource, SiteAccess } from './popup-source.ts';

let surface: Surface;
afterEach(() => surface?.close());

async function open(state: string, answer = { isGranted: true }) {
  const asked: [string, unknown][] = [];
  const note = async (what: string, input?: unknown) => void asked.push([what, input]);
  const source: PopupSource = {
    watch: (onView) => {
      onView(popupViews[state]!);
      return () => {};
    },
    run: (command) => note('run', command),
    draft: async (draft) => {
      await note('draft', draft);
      return 'inserted';
    },
    teach: () => note('teach'),
    remindOfBallot: (roundId) => note('remind', roundId),
    startPairing: (serverUrl) => note('pair', serverUrl),
    cancelPairing: () => note('cancel'),
    signOut: () => note('signOut'),
    syncNow: () => note('sync'),
  };
  const allowed = new Set(['https://webmail.example']);
  const chosen: SiteChoices = {};
  const sites: SiteAccess = {
    current: async () => 'https://mail.example',
    allowed: async () => [...allowed],
    allow: async (origins) => {
      if (answer.isGranted) for (const origin of origins) allowed.add(origin);
      return answer.isGranted;
    },
    withdraw: async (origin) => void allowed.delete(origin),
    choices: async () => (site) => choiceFor(chosen, site),
    choose: async (site, choice) => {
      chosen[site] = choice;
    },
  };
  const preferences = {
    read: async () => ({ language: null, theme: 'auto' as const }),
    keep: (kept: unknown) => note('keep', kept),
    onChange: () => {},
  };
  surface = await Surface.show(
    <PopupApp source={source} sites={sites} preferences={preferences} now={() => fixtureNow} />,
  );
  return { asked, allowed, chosen };
}

test('the site in front is allowed and another withdrawn, each by itself', async () => {
  const { allowed } = await open('today');
  await surface.click('Allow here');
  expect([...allowed]).toEqual(['https://webmail.example', 'https://mail.example']);
  await surface.click('Withdraw webmail.example');
  expect([...allowed]).toEqual(['https://mail.example']);
  expect(surface.text).not.toContain('Allow here');
});

test('panel and marks are turned off and on for one site, each by itself', async () => {
  const { chosen } = await open('today');
  await surface.click('Marks on webmail.example');
  expect(chosen).toEqual({ 'https://webmail.example': { panel: true, marks: false } });
  await surface.click('Panel on webmail.example');
  await surface.click('Marks on webmail.example');
  expect(chosen).toEqual({ 'https://webmail.example': { panel: false, marks: true } });
});

test('a site the reader denied stays unallowed, and that is said', async () => {
  const { allowed } = await open('today', { isGranted: false });
  await surface.click('Allow here');
  expect([...allowed]).toEqual(['https://webmail.example']);
  expect(surface.text).toContain('Nothing has changed');
});

test('mail that is known by name is allowed with one press, at all of its addresses', async () => {
  const { allowed } = await open('today');
  await surface.click('Outlook for work');
  expect([...allowed]).toEqual([
    'https://webmail.example',
    'https://outlook.office.com',
    'https://outlook.office365.com',
    'https://outlook.cloud.microsoft',
  ]);
  expect(surface.text).not.toContain('Outlook for work');
  expect(surface.text).toContain('Gmail');
});

test('signing out says what would be lost before it does', async () => {
  const { asked } = await open('today-offline');
  await surface.click('Sign this device out');
  expect(surface.text).toContain('3 things not sent yet are lost');
  expect(asked).toEqual([]);
  await surface.click('Sign out and wipe?');
  expect(asked).toEqual([['signOut', undefined]]);
});

test('an unpaired browser asks for a server and sends its origin', async () => {
  const { asked } = await open('pair');
  await surface.type('Server address', 'kith.example.com/console');
  await surface.submit();
  expect(asked).toEqual([['pair', 'https://kith.example.com']]);
});

test.each([
  ['kith.example.com', 'https://kith.example.com'],
  ['http://10.0.0.5:3100/', 'http://10.0.0.5:3100'],
  ['localhost:3100', 'http://localhost:3100'],
  ['ftp://kith.example.com', null],
  ['kith example', null],
  ['  ', null],
])('the server address “%s” is read as %s', (typed, origin) => {
  expect(serverAddress(typed)).toBe(origin);
});

test('a snippet goes into the mail behind the popup, as it was filled', async () => {
  const { asked } = await open('today');
  await surface.click('Insert');
  expect(asked).toEqual([
    ['draft', { text: 'Dear 陈立群,\n\nthank you for your order HJ-2041.', asIs: true }],
  ]);
  expect(surface.text).toContain('It is in your mail.');
});

test('today’s prompts are taken along as a file, each with what it rests on', async () => {
  await open('today');
  const [headings, ...rows] = await exported(surface, 'Today');
  expect(headings).toEqual(['Customer', 'Why now', 'From where', 'In words']);
  expect(rows).toHaveLength(popupViews['today']!.prompts.length);
  expect(rows.map(([name]) => name)).toContain('Nordlicht Hotels, Mia Hoffmann');
});

test('where nothing calls there is no file', async () => {
  await open('today-quiet');
  expect(() => surface.button('Export')).toThrow('no button');
});
