// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { emptyGlance } from '../../../shared/features/loyalty/model.ts';
import { makeCard, makePromise } from '../../../test/support/make-card.ts';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, fang, showOnConsole, tao } from '../../../test/support/show-on-console.tsx';
import { ExportPortfolio } from './console-export-portfolio.tsx';
import type { HandedCustomer, Portfolio } from './handover-answer.ts';

let surface: Surface;
afterEach(() => surface.close());

const portfolio: Portfolio = {
  ...{ customers: 1, promises: { open: 2, late: 1, thisWeek: 1, theyOwe: 1 }, openComplaints: 0 },
  ...{ nextYear: [], atRisk: null, owedSoon: [] },
};
const madeAt = '2026-11-10T02:00:00Z';
const ours = makePromise({
  what: 'small-roll quote',
  quote: '=1+1',
  dueOn: '2026-11-24',
  ownerId: tao.id,
  madeAt,
});
const theirs = makePromise({
  ...{ id: 'theirs', direction: 'they' },
  what: 'samples back',
  dueOn: '2026-12-01',
  madeAt,
  ownerId: fang.id,
});
const lastAnswer = {
  ...{ id: 'answer', question: 'recommendation' as const, score: 9, words: '' },
  answeredAt: '2026-11-01T18:00:00Z',
};
const { customer, facts } = makeCard({
  facts: { lastContactAt: '2026-11-18T18:00:00Z', interactionCount: 3 },
});
const handed: HandedCustomer = {
  ...{ customer, facts, promises: [ours, theirs], complaints: [] },
  loyalty: { ...emptyGlance, sayAndDo: { quadrant: 'not-known', isClear: false, lastAnswer } },
  ...{ people: [{ id: 'anna', name: 'Anna Keller', title: 'Buyer' }], next: null },
};

test('one file holds the figures and each brief, with its day, who owes it and where it comes from', async () => {
  surface = await showOnConsole(
    <ExportPortfolio fromId={fang.id} name={fang.name} portfolio={portfolio} customers={[handed]} />,
    [],
  );
  const [headings, ...rows] = await exported(surface, 'Hand over from Wang Fang');
  expect(headings).toEqual(['Customer', 'Section', 'What', 'In words', 'Day', 'Owed by', 'Source']);
  expect(rows).toEqual([
    ['', 'The whole portfolio', 'Customers: 1', '', '', '', ''],
    [
      ...['', 'The whole portfolio', 'Open promises: 1 late, 1 due within a week, 2 in all', '', '', ''],
      '1 of them is what a customer promised',
    ],
    ['', 'The whole portfolio', 'Open complaints: 0', '', '', '', ''],
    ['', 'The whole portfolio', 'Next 12 months: not known: no buyer among them is valued', '', '', '', ''],
    // A spreadsheet does not run what somebody wrote.
    [
      ...['陈立群', 'Promised', 'We: small-roll quote', "'=1+1", '2026-11-24', 'Lin Tao'],
      'Recorded 10 Nov · in the hands of Lin Tao',
    ],
    ['陈立群', 'Promised', 'They: samples back', '', '2026-12-01', '陈立群', 'Recorded 10 Nov'],
    // Answered on the first in Greenwich.
    ['陈立群', 'Mood', 'Not known', '', '2026-11-02', '', expect.stringContaining('9')],
    ['陈立群', 'Rhythm', 'No rhythm of contact yet', '', '2026-11-19', '', '3 contacts, the last 19 Nov'],
    ['陈立群', 'People', 'Anna Keller · Buyer', '', '', '', 'Known at 陈立群'],
  ]);
});
