import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasureMessages } from '../../../shared/features/erasure/messages.ts';
import { openTestDatabase } from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test.each(['en', 'zh'] as const)(
  'the certificate has a word in %s for every table that names customers',
  async (language) => {
    const { rows } = await sql<{ table: string }>`
    SELECT DISTINCT conrelid::regclass::text AS "table" FROM pg_constraint
    WHERE contype = 'f' AND confrelid = 'customers'::regclass ORDER BY 1`.execute(opened.database);
    const words: Record<string, string> = erasureMessages[language].table;
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ table }) => table).filter((table) => !words[table])).toEqual([]);
  },
);
