// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { ImportantDay } from '../../../shared/features/customers/important-day.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import { card, fixtureNow, id } from '../../../test/fixtures/panel-card.ts';
import { view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

const nameDay: ImportantDay = {
  ...{ id: id(70), kind: 'name-day', calendar: 'solar', year: null, month: 3, day: 8, isLeapMonth: false },
  ...{ name: '', noticeDays: 7 },
};
const other: Card = { ...card, customer: { ...card.customer, id: id(3), name: '周雅' } };

function showing(shown: Card) {
  const { subject } = view();
  return view({ subject: subject.state === 'card' ? { ...subject, card: shown } : subject });
}

async function open(shown: Card) {
  const recording = recordingSource(showing(shown));
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('a new day is the customer’s it was opened for when another mail comes', async () => {
  const { commands, show } = await open(card);
  await surface.click('Add a day');
  await surface.doing(() => show(showing(other)));
  await surface.submit();
  expect(commands).toMatchObject([{ name: 'customers.addImportantDay', input: { customerId: id(1) } }]);
});

test('a day being changed stays that day when another mail comes', async () => {
  const { commands, show } = await open({ ...card, importantDays: [nameDay] });
  await surface.click('Change ');
  await surface.doing(() => show(showing(other)));
  await surface.type('Day of the month', '9');
  await surface.submit();
  expect(commands).toMatchObject([
    { name: 'customers.changeImportantDay', input: { ...nameDay, customerId: id(1), day: 9 } },
  ]);
});
