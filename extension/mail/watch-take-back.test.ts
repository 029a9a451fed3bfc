// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { watchTakeBack } from './watch-take-back.ts';

let page = new AbortController();
afterEach(() => {
  page.abort();
  page = new AbortController();
});

function host() {
  document.body.innerHTML = '<b id="send">Send</b><p id="notice"></p>';
  const told: string[] = [];
  let letter = 1;
  const composeIdNow = () => `compose/${letter}`;
  const sent = (composeId: string) => void told.push(composeId);
  const marks = { button: '#send', takeBack: '#undo' };
  const { look } = watchTakeBack(document, marks, { composeIdNow, sent }, page.signal);
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
  return {
    ...{ told, look, press },
    writeAnother() {
      letter += 1;
    },
    notice(markup: string) {
      document.querySelector('#notice')!.innerHTML = markup;
      look();
    },
  };
}
const offer = '<i id="undo">Undo</i>';
const hidden = '<i id="undo" style="visibility: hidden">Undo</i>';

test.each([
  ['gone', ''],
  ['hidden', hidden],
])('a mail is sent once the offer to take it back is %s', (_, after) => {
  const { told, press, notice } = host();
  notice(hidden);
  press('#send');
  notice(offer);
  expect(told).toEqual([]);
  notice(after);
  notice('');
  expect(told).toEqual(['compose/1']);
});

test('a mail that was taken back was not sent', () => {
  const { told, press, notice } = host();
  press('#send');
  notice(offer);
  press('#undo');
  notice('');
  expect(told).toEqual([]);
});

test('an offer to take something else back says nothing', () => {
  const { told, notice } = host();
  notice(offer);
  notice('');
  expect(told).toEqual([]);
});

test('a mail that the host refused to send is not sent', () => {
  const { told, press, look } = host();
  press('#send');
  look();
  expect(told).toEqual([]);
});

test('who sends the next mail has let the one before it go', () => {
  const { told, press, notice, writeAnother } = host();
  press('#send');
  notice(offer);
  writeAnother();
  press('#send');
  expect(told).toEqual(['compose/1']);
  notice('');
  notice(offer);
  notice('');
  expect(told).toEqual(['compose/1', 'compose/2']);
});
