import type { HealthCount } from '../../shared/features/mail-clients/health.ts';
import type { CacheDatabase } from '../cache/database.ts';
import type { AdapterHealth } from '../mail/mail-adapter.ts';

const mostRows = 200;

type Row = Pick<HealthCount, 'adapter' | 'day' | 'rung' | 'version'>;
const isSameRow = (a: Row) => (b: Row) =>
  a.adapter === b.adapter && a.day === b.day && a.rung === b.rung && a.version === b.version;

/** Adds what a page found to the day's counts: no address, no subject, no path ever comes here. */
export async function countHealth(
  db: CacheDatabase,
  counts: AdapterHealth[],
  page: Omit<Row, 'rung'>,
): Promise<void> {
  await db.atomically(async () => {
    const kept = (await db.read('health')) ?? [];
    for (const { rung, expected, found } of counts) {
      const row = kept.find(isSameRow({ ...page, rung }));
      const seen = Math.min(found, expected);
      if (row) Object.assign(row, { expected: row.expected + expected, found: row.found + seen });
      else kept.push({ ...page, rung, expected, found: seen });
    }
    await db.write('health', kept.slice(-mostRows));
  });
}

/** Sends what was counted and forgets it; where the organisation does not want it, it is only forgotten. */
export async function sendHealth(
  db: CacheDatabase,
  report: (counts: HealthCount[]) => Promise<void>,
): Promise<void> {
  const counts = await db.read('health');
  if (!counts || counts.length === 0) return;
  const directory = await db.read('directory');
  if (directory?.mailClients?.isHealthShared) await report(counts);
  await db.atomically(async () => {
    const now = (await db.read('health')) ?? [];
    await db.write('health', without(now, counts));
  });
}

/** What was counted while the report was on its way stays. */
function without(now: HealthCount[], sent: HealthCount[]): HealthCount[] {
  const rest = now.map((row) => {
    const { expected = 0, found = 0 } = sent.find(isSameRow(row)) ?? {};
    return { ...row, expected: row.expected - expected, found: row.found - found };
  });
  return rest.filter(({ expected }) => expected > 0);
}

/** A page on which the sender should have been found, and was not. */
export function isDegraded(counts: AdapterHealth[]): boolean {
  return counts.length > 0 && counts.every(({ expected, found }) => found < expected);
}
