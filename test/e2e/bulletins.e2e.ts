import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnvironment } from '../../server/env.ts';
import { mailBulletins } from '../../server/features/bulletins/mail-bulletins.ts';
import { mailSender } from '../../server/startup/mail-sender.ts';
import { addDays, dayIn } from '../../shared/time/day.ts';
import { bothLooks, openConsole } from '../support/console/open-console.ts';
import { type SmtpSink, startSmtpSink } from '../support/webmail/smtp-sink.ts';
import { chooseFound } from './support/choose-found.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { expectFitsWidth } from './support/expect-fits-width.ts';

let kith: Awaited<ReturnType<typeof openConsole>>;
let sink: SmtpSink;

beforeAll(async () => {
  kith = await openConsole();
  sink = await startSmtpSink(0);
  const { chen, double } = kith.customers;
  for (const customerId of [chen, double])
    await kith.organisation.as('manager').purchases.record({
      ...{ id: uuidv7(), customerId, number: customerId, orderedAt: kith.organisation.now.toISOString() },
      ...{ currency: 'CNY', amountMinor: 100 },
      lines: [{ product: 'Walnut board', quantity: 3, amountMinor: 100 }],
    });
  await kith.organisation.as('manager').consents.record({
    ...{ id: uuidv7(), customerId: chen, purpose: 'marketing', channel: 'mail', state: 'given' },
    saidOn: '2026-01-01',
  });
});
afterAll(async () => {
  await sink?.stop();
  await kith?.close();
});

/** At ten in the morning, so that nobody’s hours are quiet. */
function mailNow() {
  const { database, organisationId, now } = kith.organisation;
  const morning = new Date(`${dayIn(now, 'Asia/Shanghai')}T10:00:00+08:00`);
  const sendMail = mailSender(readEnvironment({ SMTP_URL: `smtp://127.0.0.1:${sink.port}` }));
  const links = { publicUrl: 'https://kith.example', sendMail };
  const log = pino({ enabled: false });
  return mailBulletins({ database, organisationId, links, now: () => morning, log });
}

/** Each page in both looks, with what stands there now. */
async function expectBothLooks(paths: readonly string[]) {
  for (const look of bothLooks)
    for (const path of paths) {
      const { page, faults, atRest, close } = await kith.signedIn(path, look);
      await atRest();
      await expectAccessible(page);
      await expectFitsWidth(page);
      expect(faults).toEqual([]);
      await close();
    }
}

test('a forecast is written, looked through, mailed to who agreed, and compared with what came', async () => {
  const { page, faults } = await kith.signedIn('/bulletins');
  await page.getByRole('button', { name: 'Write a bulletin' }).click();
  await chooseFound(page, { field: 'Product', typed: 'walnut', option: 'Walnut board' });
  await page.getByLabel('Lowest change (%)').fill('8');
  await page.getByLabel('Highest change (%)').fill('3');
  await page.getByLabel('To customers, in English').fill('Order early.');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByText('A forecast is a range').waitFor();
  await page.getByLabel('Lowest change (%)').fill('-2.5');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save draft' }).click();

  await page.getByRole('link', { name: 'Walnut board' }).click();
  await page.getByText('-2.5% to +3%').waitFor();
  await page.getByText('Not sent: has not agreed to news (1).').waitFor();
  const row = page.getByRole('row', { name: /Chen Liqun/ });
  await row.getByText('gets it').waitFor();
  const { pathname } = new URL(page.url());
  await expectBothLooks(['/bulletins', pathname]);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Send it to 1 customer?').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await row.getByText('waits for its turn').waitFor();

  expect(await mailNow()).toBe(1);
  expect(sink.received).toHaveLength(1);
  expect(sink.received[0]).toMatch(/^To: liqun@jiamei\.example$/m);
  await page.reload();
  await row.getByText('sent', { exact: true }).waitFor();

  await kith.organisation.write(({ trx, now }) => {
    const yesterday = addDays(dayIn(now, 'Asia/Shanghai'), -1);
    return trx.updateTable('bulletins').set({ from_on: yesterday, until_on: yesterday }).execute();
  });
  await page.reload();
  await page.getByLabel('Actual change (%)').fill('1');
  await page.getByRole('button', { name: 'Record' }).click();
  await page.getByText('+1%, as forecast').waitFor();
  await page.getByRole('link', { name: 'All bulletins' }).click();
  await page.getByText('1 of 1 came true.').waitFor();
  await expectBothLooks(['/bulletins', pathname]);
  expect(faults).toEqual([]);
});
