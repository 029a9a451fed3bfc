import { describe, expect, test, vi } from 'vitest';
import { type HeardMail, heardMail } from '../../extension/background/mail-message.ts';
import type { ComposedMail, MailAdapter } from '../../extension/mail/mail-adapter.ts';
import type { MailList } from '../../extension/mail/mail-list.ts';
import { countObservers } from './count-observers.ts';
import { type FrozenPage, openFrozenPage } from './frozen-page.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { translate } from './translate-page.ts';

type FrozenCase = { page: string; url: string; shows: Partial<HeardMail> | null };

type ComposeCase = { page: string; url: string; writes: Partial<ComposedMail> };

type ListCase = { page: string; url: string; senders: string[] };

type Conformance = {
  adapter: MailAdapter;
  pages: FrozenCase[];
  /** Pages of the host that are not its mail, such as the one to sign in. */
  elsewhere?: { page: string; url: string }[];
  /** A page that shows a whole message, and where on it the mail's own markup begins. */
  message: FrozenCase & { body: string };
  /** Pages on which a mail is being written; an adapter that knows no compose has none. */
  composes?: ComposeCase[];
  /** What the marks read of the host's lists. */
  list?: MailList;
  /** Pages with a list, and the addresses its rows state, from the top. */
  lists?: ListCase[];
};

/** What every adapter promises, over pages frozen from the host itself. */
export function describeMailAdapter({
  adapter,
  pages,
  elsewhere = [],
  message,
  composes = [],
  list = { recognises: adapter.recognises, rows: () => [] },
  lists = [],
}: Conformance): void {
  const open = ({ page, url }: { page: string; url: string }): FrozenPage =>
    openFrozenPage(adapter.name, page, url);

  describe(`${adapter.name} keeps the mail adapter's promises`, () => {
    test.each(pages)('reads who and what on $page', (frozen) => {
      const { document } = open(frozen);
      expect(adapter.recognises(document)).toBe(true);
      const mail = adapter.read(document);
      if (frozen.shows === null) expect(mail).toBeNull();
      else expect(mail && heardMail(mail)).toMatchObject(frozen.shows);
    });

    test.each(elsewhere)('leaves $page alone', (frozen) => {
      expect(adapter.recognises(open(frozen).document)).toBe(false);
    });

    test.each(composes)('reads to whom and what is being written on $page', (frozen) => {
      const draft = adapter.readDraft(open(frozen).document);
      expect(draft).toMatchObject({ adapter: adapter.name, ...frozen.writes });
      expect(draft?.composeId).not.toBe('');
    });

    test.each(composes)('names the mail being written on $page the same at each look', (frozen) => {
      const { document } = open(frozen);
      expect(adapter.readDraft(document)).toEqual(adapter.readDraft(document));
    });

    test.each(composes)(
      'reads what is being written on $page in a language that nobody here knows',
      (frozen) => {
        const page = open(frozen);
        const known = adapter.readDraft(page.document);
        for (const document of page.documents) translate(document, known);
        expect(adapter.readDraft(page.document)).toEqual(known);
      },
    );

    test.each(composes)('looks at $page without writing', (frozen) => {
      const page = open(frozen);
      const before = page.markup();
      adapter.readDraft(page.document);
      expect(page.markup()).toBe(before);
    });

    test.each(lists)('names the sender of each row on $page', (frozen) => {
      const { document } = open(frozen);
      const rows = list.rows(document);
      expect(rows.map(({ address }) => address)).toEqual(frozen.senders);
      for (const { element } of rows) expect(element.textContent).not.toBe('');
    });

    test.each(lists)('names the same senders on $page in a language that nobody here knows', (frozen) => {
      const { document } = open(frozen);
      translate(document, null);
      expect(list.rows(document).map(({ address }) => address)).toEqual(frozen.senders);
    });

    test.each(lists)('looks at the rows of $page without writing', (frozen) => {
      const page = open(frozen);
      const before = page.markup();
      list.rows(page.document);
      expect(page.markup()).toBe(before);
    });

    test('takes no row from the body of a mail', () => {
      const page = open(message);
      const honest = list.rows(page.document).length;
      page.body(message.body).innerHTML = hostileMarkup;
      expect(list.rows(page.document).length).toBe(honest);
    });

    test('sees no mail being written where one is only read', () => {
      expect(adapter.readDraft(open(message).document)).toBeNull();
    });

    test('believes nothing that the body of a mail claims', () => {
      const page = open(message);
      const honest = adapter.read(page.document);
      page.body(message.body).innerHTML = hostileMarkup;
      expect(adapter.readDraft(page.document)).toBeNull();
      const mail = adapter.read(page.document);
      expect({ ...mail, excerpt: '' }).toEqual({ ...honest, excerpt: '' });
    });

    test('reads the same in a language that nobody here knows', () => {
      const page = open(message);
      const known = adapter.read(page.document);
      for (const document of page.documents) translate(document, known && { ...known, shownDate: null });
      const { shownDate: _, ...rest } = adapter.read(page.document) ?? {};
      expect(known).toMatchObject(rest);
      expect(rest).toMatchObject({ messageId: known?.messageId });
    });

    test('excerpts no more than 6,000 characters of a huge mail', () => {
      const page = open(message);
      page.body(message.body).innerHTML = `<p>${'a long story '.repeat(100_000)}</p>`;
      expect(adapter.read(page.document)?.excerpt.length).toBeLessThanOrEqual(6000);
    });

    test('looks without writing', () => {
      const page = open(message);
      const before = page.markup();
      const watching = new AbortController();
      adapter.observe(page.document, () => {}, watching.signal);
      adapter.read(page.document);
      adapter.health(page.document);
      watching.abort();
      expect(page.markup()).toBe(before);
    });

    test('watches nothing until it is asked, and nothing once it is told to stop', () => {
      const page = open(message);
      const live = observersIn(page);
      adapter.read(page.document);
      adapter.health(page.document);
      expect(live()).toBe(0);
      const watching = new AbortController();
      adapter.observe(page.document, () => {}, watching.signal);
      expect(live()).toBeGreaterThanOrEqual(1);
      expect(live()).toBeLessThanOrEqual(page.windows.length);
      watching.abort();
      watching.abort();
      expect(live()).toBe(0);
    });

    test('does not begin to watch for a signal that has already ended', () => {
      const page = open(message);
      const live = observersIn(page);
      adapter.observe(page.document, () => {}, AbortSignal.abort());
      expect(live()).toBe(0);
    });

    test('tells of many changes once', async () => {
      const page = open(message);
      const changed = vi.fn();
      const watching = new AbortController();
      adapter.observe(page.document, changed, watching.signal);
      rerender(page, 50);
      await page.settle();
      expect(changed).toHaveBeenCalledTimes(1);
      watching.abort();
    });

    test('tells of no change after it was told to stop', async () => {
      const page = open(message);
      const changed = vi.fn();
      const watching = new AbortController();
      adapter.observe(page.document, changed, watching.signal);
      rerender(page, 1);
      watching.abort();
      await page.settle();
      expect(changed).not.toHaveBeenCalled();
    });

    test('finds what it expects on its own page', () => {
      const health = adapter.health(open(message).document);
      expect(health.length).toBeGreaterThan(0);
      for (const { expected, found } of health) expect(found).toBeGreaterThanOrEqual(expected);
    });
  });
}

function observersIn({ windows }: FrozenPage): () => number {
  const counters = windows.map(countObservers);
  return () => counters.reduce((sum, { live }) => sum + live, 0);
}

/** What a host does all the time: it puts the rows and the message in place again. */
function rerender({ documents }: FrozenPage, times: number): void {
  const places = documents.flatMap((each) => [...each.querySelectorAll('tr.message, md-card, p')]);
  for (let time = 0; time < times; time += 1) {
    for (const place of places) place.append(place.ownerDocument.createElement('span'));
  }
}
