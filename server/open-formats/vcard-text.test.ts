import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type VcardCustomer, writeVcard } from './vcard-text.ts';

const customer: VcardCustomer = {
  id: '01a201ae-7a58-72bf-aee4-a9972e221384',
  kind: 'person',
  name: '陈立群',
  ...{ other_name: '', title: '', birthday: null, notes: '', company_name: null, identities: [] },
};

/** Name and value of each line as another program reads them. */
function read(card: string): [name: string, value: unknown][] {
  const component = new ICAL.Component(ICAL.parse(card) as ConstructorParameters<typeof ICAL.Component>[0]);
  return component.getAllProperties().map((property) => [property.name, property.getFirstValue()]);
}

test.each(['\n', '\r\n', '\r', '\u2028', '\u0085', '\v', '\f'])(
  'a line break in a name (%j) adds no property',
  (line) => {
    const hostile = `Chen${line}TEL:+1900${line}END:VCARD`;
    const card = writeVcard({
      ...{
        ...customer,
        name: hostile,
        other_name: hostile,
        title: hostile,
        notes: hostile,
        company_name: hostile,
      },
      identities: [{ kind: 'handle', value: hostile }],
    });
    expect(read(card).map(([name]) => name)).not.toContain('tel');
    expect(card.split(/\r\n|[\n\r\u2028\u0085\v\f]/).filter((each) => /^(TEL|END)/.test(each))).toEqual([
      'END:VCARD',
    ]);
  },
);

test('what has a meaning in the format is read back as it was', () => {
  const name = 'Chen, Li Qun \\ "陈"\nsecond line';
  expect(read(writeVcard({ ...customer, name }))).toContainEqual(['fn', name]);
});

test('a long name is folded between characters and read back whole', () => {
  const name = '陈'.repeat(100);
  const card = writeVcard({ ...customer, name });
  expect(Math.max(...card.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(read(card)).toContainEqual(['fn', name]);
});
