import { expect, test } from 'vitest';
import { TaughtRule } from '../../../shared/features/mail-clients/model.ts';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { describeMailAdapter } from '../../../test/conformance/mail-adapter-conformance.ts';
import { proposeField } from '../teaching/propose-field.ts';
import { proposeRow } from '../teaching/propose-row.ts';
import { taughtAdapter } from './adapter.ts';

const url = 'https://desk.test/tickets/1207';

/** As somebody points on the English page. */
function pointedAt(sender: string, subject: string): TaughtRule {
  const { document } = openFrozenPage('taught', 'ticket', url);
  const at = (selector: string) => document.querySelector(selector)!;
  return TaughtRule.parse({
    id: '0197a000-0000-7000-8000-000000000001',
    host: 'desk.test',
    version: 1,
    sender: proposeField(at(sender)),
    subject: proposeField(at(subject)),
    row: proposeRow(at('.queue-entry a'))?.row ?? null,
    isShared: false,
  });
}

const rule = pointedAt('[data-testid="requester"]', 'h1');
const anna = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };
const shows = { adapter: 'taught', rung: 'host-data', from: anna, subject: 'A crate is missing' } as const;

describeMailAdapter({
  adapter: taughtAdapter([rule]),
  message: { page: 'ticket', url, shows, body: '.message' },
  pages: [
    { page: 'ticket', url, shows },
    { page: 'ticket-zh', url, shows: { ...shows, subject: '少了一箱' } },
    { page: 'queue', url, shows: null },
    {
      page: 'forged',
      url,
      shows: { from: { address: 'mallory@mallory.test', name: 'Mallory' }, subject: 'Urgent' },
    },
  ],
});

const read = (rules: TaughtRule[], change: (document: Document) => void) => {
  const { document } = openFrozenPage('taught', 'ticket', url);
  change(document);
  return taughtAdapter(rules).read(document);
};

test('a page that loses its names is read by its structure', () => {
  const mail = read([rule], (document) => {
    for (const element of document.querySelectorAll('[data-testid]')) element.removeAttribute('data-testid');
  });
  expect(mail).toMatchObject({ rung: 'structure', from: anna });
});

test('a page built anew around the same names is read as before', () => {
  const mail = read([rule], (document) => {
    document.querySelector('main')!.before(document.createElement('main'));
    document.querySelector('#app')!.prepend(document.createElement('div'));
  });
  expect(mail).toMatchObject({ rung: 'host-data', from: anna });
});

test('a page where the place shows nobody reads nobody', () => {
  expect(
    read([rule], (document) => {
      document.querySelector('.ticket-head')!.remove();
    }),
  ).toBeNull();
});

test('a name without an address is read as a name', () => {
  const mail = read([rule], (document) => {
    document.querySelector('[data-testid="requester"]')!.textContent = 'Anna Lindqvist';
  });
  expect(mail?.from).toEqual({ address: '', name: 'Anna Lindqvist' });
});

test('the first rule that finds somebody is believed', () => {
  const stale = {
    ...rule,
    sender: { ladder: [{ rung: 'structure' as const, selector: '.gone' }], place: 'body' },
  };
  expect(read([stale, rule], () => undefined)).toMatchObject({ from: anna });
});

test('a rule with a selector that no browser reads harms nothing', () => {
  const broken = {
    ...rule,
    sender: { ladder: [{ rung: 'structure' as const, selector: ':::' }], place: 'body' },
  };
  expect(read([broken], () => undefined)).toBeNull();
});

test('a sender that is gone beside a subject that is there counts as not found', () => {
  const { document } = openFrozenPage('taught', 'ticket', url);
  document.querySelector('[data-testid="requester"]')!.remove();
  expect(taughtAdapter([rule]).health(document)).toEqual([{ rung: 'host-data', expected: 1, found: 0 }]);
});
