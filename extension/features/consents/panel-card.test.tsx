// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { card, fixtureNow } from '../../../test/fixtures/panel-card.ts';
import { view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function open() {
  const recording = recordingSource(view());
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('the customer’s link goes into the draft in their language', async () => {
  const { asked } = await open();
  await surface.click('Put their preference link into the mail');
  expect(asked).toContainEqual(['preferenceLink', card.customer.id]);
  const draft = asked.find(([what]) => what === 'draft')?.[1];
  expect(draft).toMatchObject({
    asIs: true,
    text: '您可以在这里设定我们就哪些事、以哪些方式与您联系：https://kith.example/preferences#secret',
  });
});

test('a no in a mail is noted with the purpose’s words and today', async () => {
  const { commands } = await open();
  await surface.click('Note an answer');
  await surface.click('Save');
  expect(commands).toMatchObject([
    {
      name: 'consents.record',
      input: {
        ...{ customerId: card.customer.id, purpose: 'marketing', channel: 'mail', state: 'withdrawn' },
        ...{ source: 'mail', saidOn: '2026-11-19', wording: expect.stringContaining('offers') },
      },
    },
  ]);
});
