import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { switchableParts } from '../../shared/features/mail-clients/model.ts';
import { openFrozenPage } from '../../test/conformance/frozen-page.ts';
import { adapterFor } from './adapters.ts';
import { bareSetup } from './page-setup.ts';
import { proposeField } from './teaching/propose-field.ts';

const url = 'https://desk.test/tickets/1207';
const ticket = () => openFrozenPage('taught', 'ticket', url).document;
const gmailPage = () =>
  openFrozenPage('gmail', 'view', 'https://mail.google.com/mail/u/0/#inbox/FMfcgz').document;

function taught() {
  const document = ticket();
  const field = (selector: string) => proposeField(document.querySelector(selector)!)!;
  return {
    ...{ id: '0197a000-0000-7000-8000-000000000001', host: 'desk.test', version: 1, isShared: false },
    ...{ sender: field('[data-testid="requester"]'), subject: field('h1'), row: null },
  };
}

test('a page that was taught is read as it was taught, before any guess', () => {
  expect(adapterFor(ticket()).name).toBe('generic');
  expect(adapterFor(ticket(), { ...bareSetup, rules: [taught()] }).name).toBe('taught');
});

test('a host that Kith knows is not read by what somebody taught', () => {
  expect(adapterFor(gmailPage(), { ...bareSetup, rules: [taught()] }).name).toBe('gmail');
});

test('an adapter that is switched off reads nobody and keeps its name', () => {
  const document = gmailPage();
  expect(adapterFor(document).read(document)).not.toBeNull();
  const adapter = adapterFor(document, { ...bareSetup, off: ['gmail'] });
  expect([adapter.name, adapter.read(document), adapter.health(document)]).toEqual(['gmail', null, []]);
});

test('a switch for something nobody here knows changes nothing', () => {
  const document = gmailPage();
  expect(adapterFor(document, { ...bareSetup, off: ['lotus-notes'] }).read(document)).not.toBeNull();
});

test('selectors that were added help only where their adapter reads nobody', () => {
  const document = ticket();
  const { sender, subject } = taught();
  const setup = { ...bareSetup, selectors: [{ adapter: 'generic', sender, subject }] };
  document.querySelector('main')!.removeAttribute('role');
  const before = adapterFor(document).read(document);
  expect(adapterFor(document, setup).read(document)).toEqual(before);
  document.querySelector('.ticket-head')!.before('Something long. '.repeat(20));
  expect(adapterFor(document).read(document)).toBeNull();
  expect(adapterFor(document, setup).read(document)).toMatchObject({
    adapter: 'generic',
    from: { address: 'anna@lindqvist.test' },
  });
});

const folders = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'adapter.ts')),
);

test.each(folders)('the console offers to switch off %s', (name) => {
  expect(switchableParts).toContain(name);
});

test.each(folders)('%s keeps the promises of every adapter', (name) => {
  const tests = readFileSync(join(import.meta.dirname, name, 'adapter.test.ts'), 'utf8');
  expect(tests).toMatch(/^describeMailAdapter\(\{/m);
});

test.each(folders.filter((name) => name !== 'generic' && name !== 'taught'))(
  '%s is run as it is by a browser test, or says what of it was proven live',
  (name) => {
    const asItIs = join(import.meta.dirname, `../../test/e2e/mail-page/${name}.e2e.ts`);
    const design = join(import.meta.dirname, name, `${name}.design.md`);
    if (!existsSync(asItIs)) expect(readFileSync(design, 'utf8')).toMatch(/^\*\*Proven live: .+\*\*/m);
  },
);
