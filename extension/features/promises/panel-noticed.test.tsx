// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow, id } from '../../../test/fixtures/panel-card.ts';
import { proposals, view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import type { PanelView } from '../../background/views.ts';
import { PanelApp } from '../../panel/panel-app.tsx';

const [theirs, kept, dayless] = proposals;

let surface: Surface;
afterEach(() => surface.close());

async function open(shown: PanelView) {
  const recording = recordingSource(shown);
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('y records what was noticed, with its words, its day and its mail', async () => {
  const { commands, asked } = await open(view({ proposals: [theirs!] }));
  expect(surface.text).toContain('They owe this by Fri');
  expect(surface.text).toContain(theirs!.quote);
  await surface.press('y');
  expect(commands).toMatchObject([
    {
      name: 'promises.make',
      input: {
        customerId: id(1),
        direction: 'they',
        what: theirs!.what,
        quote: theirs!.quote,
        dueOn: '2026-11-27',
        messageId: '<a1@jiamei.example>',
      },
    },
  ]);
  expect(asked).toEqual([['answerProposal', theirs!.key]]);
});

test('d dismisses it and records nothing', async () => {
  const { commands, asked } = await open(view({ proposals }));
  await surface.press('d');
  expect([commands, asked]).toEqual([[], [['answerProposal', theirs!.key]]]);
});

test('y settles as kept the promise that the mail keeps', async () => {
  const { commands, asked } = await open(view({ proposals: [kept!] }));
  await surface.press('y');
  expect(commands).toEqual([{ name: 'promises.settle', input: { id: id(12), state: 'kept' } }]);
  expect(asked).toEqual([['answerProposal', kept!.key]]);
});

test('what names no day is recorded in the form, with everything else filled in', async () => {
  const { commands, asked } = await open(view({ proposals: [dayless!] }));
  await surface.press('y');
  await surface.submit();
  expect(commands).toMatchObject([
    { name: 'promises.make', input: { what: dayless!.what, quote: dayless!.quote, direction: 'we' } },
  ]);
  expect(asked).toEqual([['answerProposal', dayless!.key]]);
});

test('a refused recording is proposed again', async () => {
  const { answers, asked } = await open(view({ proposals: [theirs!] }));
  answers.refusal = { code: 'unavailable', messageKey: 'errors:unavailable', details: {} };
  await surface.press('y');
  expect(asked).toEqual([]);
});

test('without anything noticed the keys do nothing', async () => {
  const { commands, asked } = await open(view());
  for (const key of ['y', 'd']) await surface.press(key);
  expect([commands, asked]).toEqual([[], []]);
});
