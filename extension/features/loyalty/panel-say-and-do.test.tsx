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

test('a sign is noted with two clicks', async () => {
  const { commands } = await open();
  await surface.click('Note a sign');
  await surface.click('Refused a competitor');
  expect(commands).toMatchObject([
    {
      name: 'sayAndDo.logSign',
      input: {
        ...{ customerId: card.customer.id, kind: 'refused-competitor', words: '', sharePercent: null },
        noticedOn: '2026-11-19',
      },
    },
  ]);
});

test('a link to one question goes into the draft in the customer’s language', async () => {
  const { asked } = await open();
  await surface.click('Ask by link');
  expect(asked).toContainEqual(['pulseLink', card.customer.id]);
  const draft = asked.find(([what]) => what === 'draft')?.[1];
  expect(draft).toMatchObject({
    asIs: true,
    text: expect.stringMatching(/点一下即可作答：https:\/\/kith\.example\/pulse#secret/),
  });
});
