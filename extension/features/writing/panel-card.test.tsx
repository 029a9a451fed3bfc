// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow, id } from '../../../test/fixtures/panel-card.ts';
import { panelViews } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function open(state: string) {
  const recording = recordingSource(panelViews[state]!);
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('a mail to two customers says so, and the other one can be shown', async () => {
  const { asked } = await open('writing-advice');
  expect(surface.text).toContain('Two customers in one mail: 陈立群 and Mia Hoffmann');
  const other = document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!;
  await surface.doing(() => other.click());
  expect(asked).toEqual([['choose', id(7)]]);
});

test('a fair sentence is shown in full and put in only when asked', async () => {
  const { asked } = await open('writing-advice');
  expect(surface.text).toContain('Acme Paper does good work');
  expect(asked).toEqual([]);
  await surface.click('Put a fair sentence in');
  expect(asked).toMatchObject([['draft', { asIs: true }]]);
});

test('the advice goes when its reason is gone', async () => {
  const { show } = await open('writing-advice');
  expect(surface.text).toContain('nothing is attached');
  const view = panelViews['writing-advice']!;
  const draft = { ...view.draft!, attachmentNames: ['report.pdf'] };
  await surface.doing(() => show({ ...view, draft }));
  expect(surface.text).not.toContain('nothing is attached');
});

test('an offer to who has refused offers is pointed out, with the words that make it one', async () => {
  await open('writing-offer');
  expect(surface.text).toContain('陈立群 asked not to get offers by mail');
  expect(surface.text).toContain('“15% off”');
});

test('a snippet is chosen from what it would say, and an unknown variable is named', async () => {
  const { asked } = await open('writing-nothing');
  await surface.press('s');
  expect(surface.text).toContain('Not known here: 发票');
  await surface.type('Find a snippet', ';thanks');
  await surface.click('Insert');
  expect(asked).toEqual([
    ['draft', { text: 'Dear 陈立群,\n\nthank you for your order HJ-2041.', asIs: true }],
  ]);
});

test('one key marks a promise to be recorded when the mail goes', async () => {
  const { asked } = await open('writing-promise');
  await surface.press('r');
  expect(asked).toMatchObject([
    [
      'recordOnSending',
      { composeId: 'compose/1', promises: [{}, { quote: '周二之前给您答复。', dueOn: '2026-11-24' }] },
    ],
  ]);
});

test('a mark can be taken back', async () => {
  const { asked } = await open('writing-promise');
  await surface.click('Do not record');
  expect(asked).toEqual([['recordOnSending', { composeId: 'compose/1', promises: [] }]]);
});

test('a mail nobody saw go is asked about', async () => {
  const { asked } = await open('unsure-mail');
  expect(surface.text).toContain('Was “Re: Samples” sent?');
  await surface.click('It was sent');
  expect(asked).toEqual([['answerWhetherSent', { composeId: 'compose/0', wasSent: true }]]);
});
