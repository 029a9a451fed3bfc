import { expect, test } from 'vitest';
import type { HealthCount } from '../../shared/features/mail-clients/health.ts';
import { ServerModel } from '../cache/server-model.fixture.ts';
import { openCache } from '../cache/test-cache.fixture.ts';
import { countHealth, sendHealth } from './count-health.ts';

const today = { adapter: 'gmail', day: '2026-11-22', version: '1.0.0' };
const found = (count: number) => [{ rung: 'structure' as const, expected: 1, found: count }];

async function device(isHealthShared = true) {
  const db = await openCache();
  const page = await new ServerModel().pull({ cursor: null, accessEpoch: null, directoryVersion: null });
  await db.write('directory', {
    ...page.directory!,
    mailClients: { rules: [], switches: null, isHealthShared },
  });
  return db;
}

test('pages of a day are added up and sent once', async () => {
  const db = await device();
  await countHealth(db, found(1), today);
  await countHealth(db, found(0), today);
  const reports: HealthCount[][] = [];
  const report = async (counts: HealthCount[]) => void reports.push(counts);
  await sendHealth(db, report);
  await sendHealth(db, report);
  expect(reports).toEqual([[{ ...today, rung: 'structure', expected: 2, found: 1 }]]);
});

test('what is counted while a report is on its way goes with the next', async () => {
  const db = await device();
  await countHealth(db, found(1), today);
  await sendHealth(db, async () => countHealth(db, found(0), today));
  expect(await db.read('health')).toEqual([{ ...today, rung: 'structure', expected: 1, found: 0 }]);
});

test('a report that does not arrive is kept', async () => {
  const db = await device();
  await countHealth(db, found(1), today);
  await expect(sendHealth(db, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await db.read('health')).toHaveLength(1);
});

test('where the organisation does not want reports nothing is sent, nor kept', async () => {
  const db = await device(false);
  await countHealth(db, found(1), today);
  await sendHealth(db, () => Promise.reject(new Error('sent')));
  expect(await db.read('health')).toEqual([]);
});
