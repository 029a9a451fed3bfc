import { expect, test } from 'vitest';
import { TaughtRule } from '../../../shared/features/mail-clients/model.ts';
import { openFrozenPage } from '../../../test/conformance/frozen-page.ts';
import { proposeField } from './propose-field.ts';
import { countRows, proposeRow } from './propose-row.ts';

const open = () => openFrozenPage('taught', 'ticket', 'https://desk.test/tickets/1207').document;
const pointAt = (document: Document, selector: string) => document.querySelector(selector)!;

test('names that builders give come first, then structure; generated classes never', () => {
  const field = proposeField(pointAt(open(), '[data-testid="requester"]'));
  expect(field?.ladder.map(({ rung }) => rung)).toEqual([
    'host-data',
    'structure',
    'class-name',
    'structure',
  ]);
  expect(JSON.stringify(field)).not.toMatch(/css-|sc-/);
});

test('nothing in a rule is a word of the page', () => {
  const document = open();
  const requester = pointAt(document, '[data-testid="requester"]');
  requester.setAttribute('aria-label', 'Requester');
  requester.setAttribute('title', 'Anna Lindqvist');
  requester.id = 'anna_lindqvist_1207';
  const said = JSON.stringify(proposeField(requester));
  expect(said).not.toMatch(/Anna|anna|aria-label|title=|1207/);
});

test('every element of a page has a rule that the check lets through, or none', () => {
  const document = open();
  for (const element of document.querySelectorAll('body *')) {
    const field = proposeField(element);
    if (field) expect(TaughtRule.shape.sender.safeParse(field).success).toBe(true);
  }
});

test('what people write themselves cannot be pointed at', () => {
  expect(proposeField(pointAt(open(), 'textarea'))).toBeNull();
});

test('pointing into one row of a list means all of them', () => {
  const document = open();
  const proposed = proposeRow(pointAt(document, '.queue-entry a'));
  expect(countRows(document, proposed!.row)).toEqual({ rows: 3, withAddress: 2 });
});
