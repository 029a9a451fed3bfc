import { useFormat } from '../../ui/format.ts';
import type { RowColumn } from '../../ui/save-rows.ts';

type Counts = { before: number; after: number };

/** How many there are now and how many there would be, under the headings given. */
export function useBeforeAndAfter(label: Record<keyof Counts, string>): RowColumn<Counts>[] {
  const format = useFormat();
  return (['before', 'after'] as const).map((when) => ({
    label: label[when],
    text: (counts) => String(counts[when]),
    show: (counts) => format.count(counts[when]),
    end: true,
  }));
}
