// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow, id } from '../../../test/fixtures/panel-card.ts';
import { panelViews, view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function open(shown = view()) {
  const recording = recordingSource(shown);
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('kept settles the promise behind the prompt', async () => {
  const { commands } = await open();
  await surface.click('Kept');
  expect(commands).toEqual([{ name: 'promises.settle', input: { id: id(11), state: 'kept' } }]);
});

test('later keeps a prompt away until tomorrow', async () => {
  const { commands } = await open();
  await surface.click('Later');
  expect(commands).toMatchObject([
    {
      name: 'prompts.answer',
      input: { answer: 'later', promptKey: 'birthday:2026-11-24', untilOn: '2026-11-20' },
    },
  ]);
});

test('not now wants a reason before it is sent', async () => {
  const { commands } = await open();
  await surface.click('Not now…');
  expect(surface.button('Not now').disabled).toBe(true);
  await surface.type('Or in your own words', 'They renovate until spring');
  await surface.click('Not now');
  expect(commands).toMatchObject([
    { name: 'prompts.answer', input: { answer: 'not-now', reason: 'They renovate until spring' } },
  ]);
});

test('the panel says how long who slips away has been silent, and how sure it is', async () => {
  const { commands } = await open(panelViews['prompt-slipping']);
  expect(surface.text).toMatch(/No order for \d+ days where \d+ are usual: they may be slipping away/);
  expect(surface.text).toMatch(/Still buying with a chance of \d+–\d+%/);
  await surface.click('Not now…');
  await surface.doing(() => document.querySelector<HTMLInputElement>('input[type=radio]')!.click());
  await surface.click('Not now');
  expect(commands).toMatchObject([
    {
      name: 'prompts.answer',
      input: { answer: 'not-now', because: 'wrong-time', reason: '', untilOn: '2026-12-03' },
    },
  ]);
});

test('who writes for a company that slips away shows it under its name, and the answer is the company’s', async () => {
  const { commands } = await open(panelViews['prompt-of-company']);
  expect(surface.text).toMatch(/佳美宾馆用品: No order for \d+ days/);
  await surface.click('Done');
  expect(commands).toMatchObject([
    { name: 'prompts.answer', input: { customerId: id(2), promptKey: 'slipping:2026-08-28' } },
  ]);
});

test('a draft that finds no editor is shown to be taken along', async () => {
  const { source } = await open();
  source.draft = async () => 'no-compose';
  await surface.press('1');
  expect(document.querySelector('textarea')?.value).toContain('陈立群，您好');
});
