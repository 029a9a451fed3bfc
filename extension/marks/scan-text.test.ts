// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { scanText } from './scan-text.ts';

let found: Map<string, string[]>;
const never = () => false;

beforeEach(() => {
  found = new Map();
});

function scan(markup: string) {
  document.body.innerHTML = markup;
  const scanning = scanText(document.body, (text, candidates) => {
    found.set(
      text.data,
      candidates.map((each) => each.text),
    );
  });
  scanning.add(document.body);
  return scanning;
}

test('addresses in the texts of a page are found', () => {
  scan('<p>ask <b>anna@lindqvist.test</b></p><td>13800138000</td>').step(never);
  expect([...found.values()].flat()).toEqual(['anna@lindqvist.test', '13800138000']);
});

test.each([
  '<textarea>a@lindqvist.test</textarea>',
  '<div contenteditable="true"><p>a@lindqvist.test</p></div>',
  '<div contenteditable>a@lindqvist.test</div>',
  '<div role="textbox"><p>a@lindqvist.test</p></div>',
  '<div class="monaco-editor"><span>a@lindqvist.test</span></div>',
  '<script>a@lindqvist.test</script>',
  '<style>a@lindqvist.test</style>',
])('nothing is looked for in %s', (markup) => {
  scan(markup).step(never);
  expect(found.size).toBe(0);
});

test('what is put into an editor later is not looked at either', () => {
  const scanning = scan('<div id="e" contenteditable="true"></div>');
  scanning.step(never);
  const line = document.createElement('p');
  line.textContent = 'a@lindqvist.test';
  document.getElementById('e')!.append(line);
  scanning.add(line);
  scanning.step(never);
  expect(found.size).toBe(0);
});

test('a scan that is stopped goes on where it was', () => {
  const scanning = scan(`<p>${'<i>x</i>'.repeat(500)}anna@lindqvist.test</p>`);
  let steps = 0;
  while (scanning.step(() => ++steps % 100 === 0)) expect(found.size).toBe(0);
  expect([...found.values()].flat()).toEqual(['anna@lindqvist.test']);
  expect(steps).toBeGreaterThan(500);
});

test.each([1, 2, 3, 4, 5, 6])(
  'what the page takes away before step %i does not end the look through the rest',
  (step) => {
    const scanning = scan('<p><i>one</i></p><p id="gone"><b>two</b></p><p>anna@lindqvist.test</p>');
    for (let steps = 0; steps < step; steps++) {
      let asked = 0;
      scanning.step(() => ++asked > 1);
    }
    document.getElementById('gone')!.remove();
    scanning.step(never);
    expect([...found.values()].flat()).toEqual(['anna@lindqvist.test']);
  },
);

test('a thousand fields side by side are passed one at a time', () => {
  const scanning = scan(`${'<input>'.repeat(1000)}anna@lindqvist.test`);
  let asked = 0;
  scanning.step(() => {
    asked += 1;
    return false;
  });
  expect(found.size).toBe(1);
  expect(asked).toBeGreaterThan(1000);
});

test('a long text is looked through in several steps, and told of once', () => {
  const told: string[][] = [];
  const text = document.createTextNode(`${'words '.repeat(2000)}anna@lindqvist.test`);
  document.body.replaceChildren(text);
  const scanning = scanText(document.body, (_, candidates) => {
    told.push(candidates.map((each) => each.text));
  });
  scanning.add(document.body);
  let asked = 0;
  for (let steps = 0; steps < 20; steps++) scanning.step(() => ++asked % 2 === 0);
  expect(told).toEqual([]);
  scanning.step(never);
  expect(told).toEqual([['anna@lindqvist.test']]);
});

test('a text is told of again only when it has changed, also when it names nobody any more', () => {
  const scanning = scan('<p>anna@lindqvist.test</p>');
  scanning.step(never);
  const text = document.querySelector('p')!.firstChild as Text;
  found.clear();
  scanning.add(text);
  scanning.step(never);
  expect(found.size).toBe(0);
  text.data = 'nobody here';
  scanning.add(text);
  scanning.step(never);
  expect([...found]).toEqual([['nobody here', []]]);
});

test('a page that changes in a thousand places at once is looked through whole', () => {
  const scanning = scan('<div></div>');
  scanning.step(never);
  const lines = Array.from({ length: 1000 }, (_, index) => {
    const line = document.createElement('p');
    line.textContent = `a${index}@lindqvist.test`;
    return line;
  });
  document.body.append(...lines);
  for (const line of lines) scanning.add(line);
  scanning.step(never);
  expect(found.size).toBe(1000);
});
