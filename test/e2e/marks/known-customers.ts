import { expect, vi } from 'vitest';
import { storedCard } from '../../../extension/cache/stored-card.ts';
import type { Card, Directory } from '../../../shared/features/sync/model.ts';
import { addDays, dayIn } from '../../../shared/time/day.ts';
import { directory, card as fullCard } from '../../fixtures/panel-card.ts';
import type { ExtensionBrowser } from '../../support/browser.ts';
import { makeCard, makeComplaint, makePromise } from '../../support/make-card.ts';
import { patience } from '../../support/patience.ts';

const day = (daysFromNow: number) => addDays(dayIn(new Date(), directory.settings.timeZone), daysFromNow);
const id = (n: number) => `0197b000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const identity = (n: number, kind: 'email' | 'phone', value: string) => ({
  id: id(100 + n),
  kind,
  value,
  display: value,
  isAlias: false,
  origin: 'person' as const,
  originDetail: '',
  createdAt: '2025-01-01T00:00:00.000Z',
});

/** Anna waits for us, Wang Jianguo is a key customer, Bert is simply known, Carla has complained; Mei is ourselves. */
const cards: Card[] = [
  makeCard({
    customer: { id: id(1), name: 'Anna Lindqvist', title: 'Buyer', companyName: 'Lindqvist AB' },
    identities: [identity(1, 'email', 'anna@lindqvist.test'), identity(2, 'phone', '+46812345678')],
    promises: [makePromise({ customerId: id(1), what: 'Send the offer for 41 crates', dueOn: day(-3) })],
    facts: { ...fullCard.facts },
  }),
  makeCard({
    customer: { id: id(2), name: '王建国', companyName: '华远贸易', tier: 'key', title: '采购经理' },
    identities: [identity(3, 'email', 'jianguo.wang@huayuan.test'), identity(4, 'phone', '+8613800138000')],
    promises: [makePromise({ customerId: id(2), what: '第七批货的报价', dueOn: day(9) })],
  }),
  makeCard({
    customer: { id: id(3), name: 'Bert Holm' },
    identities: [identity(5, 'email', 'bert@lindqvist.test')],
  }),
  makeCard({
    customer: { id: id(4), name: 'Carla Moreno' },
    identities: [identity(6, 'email', 'carla@lindqvist.test')],
    complaints: [makeComplaint({ customerId: id(4), receivedOn: day(-2) })],
  }),
];

const kept = {
  cards: cards.map((card) => storedCard(card)),
  meta: [
    {
      key: 'directory',
      value: {
        ...directory,
        domainRules: [{ domain: 'kith.test', kind: 'own' }],
      } satisfies Directory,
    },
  ],
};

/** As if synced earlier: the customers lie in the cache, and the scripts are there for the pages opened from now on. */
export async function placeCustomers(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(
    ({ cards: rows, meta }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['cards', 'meta'], 'readwrite');
          for (const row of rows) writing.objectStore('cards').put(row);
          for (const row of meta) writing.objectStore('meta').put(row);
          writing.oncomplete = () => resolve(opening.result.close());
          writing.onerror = () => reject(writing.error);
        };
      }),
    kept,
  );
  await vi.waitFor(async () => {
    const registered = await page.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    expect(registered).not.toEqual([]);
  }, patience);
  await page.close();
}
