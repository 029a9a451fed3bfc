import { expect, test } from 'vitest';
import { partiesInField } from './recipients.ts';

const anna = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };

test('each recipient of a field is named once, whatever stands between them', () => {
  expect(partiesInField('Anna Lindqvist <anna@lindqvist.test>, ; mei@kith.test,')).toEqual([
    anna,
    { address: 'mei@kith.test', name: '' },
  ]);
});

test('a comma inside a quoted name parts nobody', () => {
  const [party] = partiesInField('"Lindqvist, Anna" <anna@lindqvist.test>');
  expect(party).toEqual({ address: 'anna@lindqvist.test', name: 'Lindqvist, Anna' });
});

test('what is not an address yet is nobody', () => {
  expect(partiesInField('Ann')).toEqual([]);
});
