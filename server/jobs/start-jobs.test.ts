import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, openTestDatabase } from '../../test/support/test-organisation.ts';
import { makeScratchFolder } from '../../test/support/webmail/scratch-folder.ts';
import { startJobs } from './start-jobs.ts';

let dataFolder: string;
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
  dataFolder = await makeScratchFolder();
});
afterAll(() => opened.close());

const start = () =>
  startJobs({
    address: opened.connection,
    database: opened.database,
    changes: { watch: () => () => undefined },
    allowsPrivateWebhooks: false,
    links: { publicUrl: 'https://kith.example', sendMail: null },
    dataFolder,
    now: () => new Date('2026-03-06T02:00:00Z'),
    log: pino({ enabled: false }),
  });

test('a due job runs over every organisation, and starting again finds the same schedules', async () => {
  const organisations = [
    await createTestOrganisation(opened.database),
    await createTestOrganisation(opened.database),
  ];
  for (const organisation of organisations) {
    const customerId = uuidv7();
    await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: 'Ann' });
    const owed = { customerId, direction: 'we', what: 'quote', dueOn: '2026-03-05' } as const;
    await organisation.as('staff').promises.make({ id: uuidv7(), ...owed });
  }
  const operator = new PgBoss({ ...opened.connection, schema: 'pgboss', max: 1 });
  const schedules = async () => (await operator.getSchedules()).map(({ name }) => name).sort();
  const first = await start();
  await operator.start();
  const before = await schedules();
  await first.stop();
  const running = await start();
  expect(before).toContain('promises.escalate');
  expect(await schedules()).toEqual(before);
  await operator.send('promises.escalate');
  const levels = async () => {
    const pages = organisations.map((each) => each.as('staff').promises.list({ whose: 'all' }));
    return (await Promise.all(pages)).flatMap(({ items }) => items.map(({ promise }) => promise.escalation));
  };
  await expect.poll(levels).toEqual([1, 1]);
  await operator.stop({ graceful: false });
  await running.stop();
});
