import { expect, test } from 'vitest';
import { readStaffSheet } from './staff-sheet.ts';

const place = { id: '0190a000-0000-7000-8000-000000000001', name: 'Place' };
const contract = { id: '0190a000-0000-7000-8000-000000000002', name: '合同' };
const li = { id: '0190a000-0000-7000-8000-00000000000a', email: 'li@lanting.example' };
const wu = { id: '0190a000-0000-7000-8000-00000000000b', email: 'wu@lanting.example' };
const known = { attributes: [place, contract], people: [li, wu] };

test('colleagues are found by their address, columns by their heading in either language', () => {
  const text = '姓名,邮箱,place,合同,入职日期\n李,LI@lanting.example,Shanghai,长期,2024/3/1\n';
  expect(readStaffSheet(text, known)).toEqual({
    people: [
      { staffId: li.id, joinedOn: '2024-03-01', values: { [place.id]: 'Shanghai', [contract.id]: '长期' } },
    ],
    problems: [],
    ignored: [],
  });
});

test('a column that is not there changes nothing, an empty cell empties', () => {
  const { people } = readStaffSheet('E-mail;Place\nli@lanting.example;\n', known);
  expect(people).toEqual([{ staffId: li.id, values: { [place.id]: '' } }]);
});

test('a column that names no attribute is not read', () => {
  const sheet = readStaffSheet('email,Salary\nli@lanting.example,20000\n', known);
  expect(sheet.ignored).toEqual(['Salary']);
  expect(JSON.stringify(sheet.people)).not.toContain('20000');
});

test('a bad line is named and the others are taken', () => {
  const lines = [
    ...['email,joined,Place', 'no@lanting.example,,x', 'li@lanting.example,2024-02-30,x'],
    ...['wu@lanting.example,2024-02-29,x', 'wu@lanting.example,,y', `li@lanting.example,,${'x'.repeat(81)}`],
  ];
  const { people, problems } = readStaffSheet(lines.join('\n'), known);
  expect(people).toEqual([{ staffId: wu.id, joinedOn: '2024-02-29', values: { [place.id]: 'x' } }]);
  expect(problems.map(({ line, key }) => [line, key])).toEqual([
    [2, 'unknownPerson'],
    [3, 'notADay'],
    [5, 'twice'],
    [6, 'tooLong'],
  ]);
});

test('a sheet without addresses says so', () => {
  expect(readStaffSheet('Name,Place\nLi,Shanghai', known).problems).toMatchObject([{ key: 'noEmail' }]);
});
