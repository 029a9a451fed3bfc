import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, openTestDatabase } from '../../../test/support/test-organisation.ts';
import { forgetCommands } from './forget-commands.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test('commands are forgotten half a year later, not before, and each organisation’s by itself', async () => {
  const ours = await createTestOrganisation(opened.database);
  const theirs = await createTestOrganisation(opened.database);
  for (const organisation of [ours, theirs]) {
    const input = { id: uuidv7(), kind: 'person', name: 'Ann' } as const;
    await organisation.as('staff').sync.push({ commands: [{ id: uuidv7(), name: 'customers.add', input }] });
  }
  const after = (days: number) => new Date(ours.now.getTime() + days * 86_400_000);
  expect(await forgetCommands(ours, after(180))).toBe(0);
  expect(await forgetCommands(ours, after(181))).toBe(1);
  expect(await forgetCommands(theirs, after(181))).toBe(1);
});
