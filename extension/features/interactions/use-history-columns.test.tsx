// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Interaction } from '../../../shared/features/interactions/model.ts';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, showOnConsole, tao } from '../../../test/support/show-on-console.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { useHistoryColumns } from './use-history-columns.ts';

let surface: Surface;
afterEach(() => surface.close());

/** A call that Lin Tao keeps to himself. */
const kept: Interaction = {
  ...{ id: 'call', customerId: 'chen', kind: 'call', direction: 'in', sharing: 'existence' },
  ...{ subject: null, text: null, attachments: null, messageId: null, authorId: tao.id },
  happenedAt: '2026-11-18T18:00:00Z',
};

function History() {
  return <ExportRows title="History" fileName="history" columns={useHistoryColumns()} rows={[kept]} />;
}

test('of an entry that is not shared, the file says only that it happened', async () => {
  surface = await showOnConsole(<History />, []);
  const [headings, row] = await exported(surface, 'History');
  expect(headings).toHaveLength(8);
  expect(row).toEqual([
    ...['19 Nov 2026, 02:00', 'Call', 'They wrote or spoke', 'Not shared with you', '', '', 'Lin Tao'],
    'Colleagues see only that it happened',
  ]);
});
