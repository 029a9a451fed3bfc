// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow, id } from '../../../test/fixtures/panel-card.ts';
import { panelViews } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import type { PanelView } from '../../background/views.ts';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function open(name: 'card' | 'complaint') {
  return show(panelViews[name]!);
}

async function show(view: PanelView) {
  const recording = recordingSource(view);
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('a key and Enter record what the mail complains of, with the answer owed by the company’s rule', async () => {
  const { commands } = await open('card');
  await surface.press('k');
  await surface.doing(() => document.querySelector<HTMLFormElement>('dialog form')?.requestSubmit());
  const words = '这批卷纸比样品窄了两毫米，客房那边已经有客人反映，请尽快核实一下原因。';
  expect(commands).toMatchObject([
    {
      name: 'complaints.record',
      input: {
        ...{ customerId: id(1), kind: 'complaint', channel: 'mail', words, receivedOn: '2026-11-19' },
        ownerId: id(900),
        answer: { what: `Answer to the complaint: ${words}`, dueOn: '2026-11-26' },
        messageId: '<a1@jiamei.example>',
      },
    },
  ]);
});

test('an open complaint stands above what is to be done, and says how late its answer is', async () => {
  await open('complaint');
  const headings = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
  expect(headings.indexOf('Complaints')).toBeLessThan(headings.indexOf('Do next'));
  expect(surface.text).toContain('answer 1 day late');
  expect(surface.text).toContain('waiting for their word');
});

test('what was closed lately waits, folded, below what is owed', async () => {
  const view = panelViews['complaint']!;
  if (view.subject.state !== 'card') throw new Error('a customer is in front');
  const { card } = view.subject;
  const complaints = card.complaints.map((complaint) => ({ ...complaint, state: 'confirmed' as const }));
  await show({ ...view, subject: { ...view.subject, card: { ...card, complaints } } });
  const titles = [...document.querySelectorAll('h2, details > summary')].map(
    ({ textContent }) => textContent,
  );
  const closed = `Complaints: ${complaints.length} closed in the last 90 days`;
  expect(titles.indexOf(closed)).toBeGreaterThan(titles.indexOf('Promises'));
  expect(titles).not.toContain('Complaints');
});

test('acknowledging takes one click', async () => {
  const { commands } = await open('complaint');
  await surface.click('Acknowledged');
  expect(commands).toMatchObject([
    {
      name: 'complaints.step',
      input: { complaintId: id(16), customerId: id(1), kind: 'acknowledged', doneOn: '2026-11-19' },
    },
  ]);
});

test('what was solved wants words first', async () => {
  const { commands } = await open('complaint');
  await surface.click('Solved…');
  const submit = document.querySelector<HTMLButtonElement>('dialog [type="submit"]');
  expect(submit?.disabled).toBe(true);
  expect(commands).toEqual([]);
});
