import { expect, test } from 'vitest';
import { defaultInstrument } from './default-instrument.ts';
import { readInstrument } from './read-instrument.ts';

const offered = defaultInstrument('018f0000-0000-7000-8000-000000000001');

/** What is read of the file with one field replaced. */
function readWith(field: (string | number)[], value: unknown) {
  const copy: unknown = structuredClone(offered);
  let place = copy as Record<string | number, unknown>;
  for (const step of field.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[field.at(-1)!] = value;
  return readInstrument(JSON.stringify(copy));
}

test('what was exported is read back as it was', () => {
  expect(readInstrument(JSON.stringify(offered))).toEqual({ instrument: offered });
});

test('a file that is not JSON is refused', () => {
  expect(readInstrument('Frage;Antwort')).toEqual({ problems: [{ where: '', key: 'notJson' }] });
});

test.each([
  [['title', 'zh'], undefined, 'missing'],
  [['sections', 0, 'items', 1, 'max'], 11, 'tooBig'],
  [['sections', 0, 'items'], [], 'tooSmall'],
  [['sections', 0, 'items', 0, 'id'], 'Über uns', 'wrongForm'],
  [['sections', 0, 'items', 0, 'kind'], 'essay', 'missing'],
])('the field that is wrong is named: %j', (field, value, key) => {
  const where = field.join('.');
  expect(readWith(field, value)).toEqual({ problems: [{ where, key }] });
});

test('a well-formed questionnaire that makes no sense is refused too', () => {
  const askedIf = { itemId: 'belief', isOneOf: ['1'] };
  expect(readWith(['sections', 0, 'items', 0, 'askedIf'], askedIf)).toEqual({
    problems: [{ where: 'work-meaning', key: 'notAskedBefore' }],
  });
});
