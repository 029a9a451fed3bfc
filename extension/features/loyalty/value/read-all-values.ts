import type { ListedValue, ValueQuery } from '../../../../shared/features/loyalty/value/value-list.ts';
import { pageClient } from '../../../pages/page-client.ts';

const rowsAtOnce = 1000;

export async function readAllValues(asked: ValueQuery): Promise<ListedValue[]> {
  const rows: ListedValue[] = [];
  for (;;) {
    const page = await pageClient.value.list.query({ ...asked, from: rows.length, limit: rowsAtOnce });
    rows.push(...page.items);
    if (!page.hasMore) return rows;
  }
}
