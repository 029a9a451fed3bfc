import type { CustomerMark } from '../../shared/features/complaints/customer-mark.ts';
import { type MarkedText, mostTexts, type ToMarksPage } from '../marks/marks-port.ts';
import type { Changes } from './changes.ts';
import { MarksMessage } from './marks-message.ts';
import type { MessagePortLike } from './port-messages.ts';

/** Of one page; beyond it a page is told nothing more. */
const mostRemembered = 10_000;

export type MarksPage = {
  tabId: number;
  port: MessagePortLike;
  host: string;
  /** Whether the user still wants marks on this site. */
  mayMark: () => Promise<boolean>;
};

export type MarkPagesParts = {
  /** Of those texts that stand for somebody known. */
  marksOf: (texts: readonly string[]) => Promise<MarkedText[]>;
  /** Selectors of the list rows that people have shown on a host. */
  rowsOf: (host: string) => Promise<string[]>;
  /** Rings when cards may have changed. */
  changes: Changes;
  /** Rung when another card is open over a page. */
  hovered: Changes;
  /** Over when what a reader waits for has been looked up. */
  pause: () => Promise<void>;
};

type Told = {
  page: MarksPage;
  asked: Set<string>;
  marks: Map<string, CustomerMark>;
  rows: string;
  /** The text whose card is open. */
  hovering: string | null;
};

export type MarkPages = ReturnType<typeof markPages>;

/** The pages that carry marks: what each asked about is told again when it has changed. */
export function markPages({ marksOf, rowsOf, changes, hovered, pause }: MarkPagesParts) {
  const pages = new Map<MessagePortLike, Told>();
  const say = (port: MessagePortLike, message: ToMarksPage) => {
    if (pages.has(port)) port.postMessage(message);
  };

  async function tell({ page, marks }: Told, texts: readonly string[]) {
    if (!(await page.mayMark())) return say(page.port, { type: 'leave' });
    const found = new Map((await marksOf(texts)).map(({ text, mark }) => [text, mark]));
    const changed = texts
      .map((text) => ({ text, mark: found.get(text) ?? null }))
      .filter(({ text, mark }) => (marks.get(text) ?? null) !== mark);
    for (const { text, mark } of changed)
      if (mark) marks.set(text, mark);
      else marks.delete(text);
    if (changed.length > 0) say(page.port, { type: 'marks', marks: changed });
  }

  async function tellRows(told: Told) {
    const selectors = await rowsOf(told.page.host);
    const rows = JSON.stringify(selectors);
    if (rows === told.rows) return;
    told.rows = rows;
    say(told.page.port, { type: 'rows', selectors });
  }

  async function tellAgain(told: Told) {
    await tellRows(told);
    const texts = [...told.asked];
    for (let from = 0; from < texts.length; from += mostTexts)
      await tell(told, texts.slice(from, from + mostTexts));
  }

  let isTelling = false;
  const tellAll = async () => {
    await pause();
    isTelling = false;
    for (const told of [...pages.values()]) await tellAgain(told);
  };
  const retell = () => {
    if (isTelling) return;
    isTelling = true;
    void tellAll().catch((error: unknown) => console.warn('marks', error));
  };
  changes.listen(retell, new AbortController().signal);

  function hear(told: Told, raw: unknown) {
    const parsed = MarksMessage.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'ask') {
      if (told.asked.size + message.texts.length > mostRemembered) return;
      for (const text of message.texts) told.asked.add(text);
      tell(told, message.texts).catch((error: unknown) => console.warn('marks', error));
    } else if (message.type === 'hover') {
      told.hovering = message.text;
      hovered.announce();
    }
  }

  const portsOf = (tabId: number) =>
    [...pages.keys()].filter((port) => pages.get(port)?.page.tabId === tabId);

  return {
    serve(page: MarksPage) {
      const told: Told = { page, asked: new Set(), marks: new Map(), rows: '[]', hovering: null };
      pages.set(page.port, told);
      tellRows(told).catch((error: unknown) => console.warn('marks', error));
      page.port.onMessage.addListener((raw) => hear(told, raw));
      page.port.onDisconnect.addListener(() => pages.delete(page.port));
    },
    send(tabId: number, message: ToMarksPage) {
      for (const port of portsOf(tabId)) say(port, message);
    },
    /** The text whose card is open in this tab, over the page or in a frame of it. */
    hovering: (tabId: number) => portsOf(tabId).flatMap((port) => pages.get(port)?.hovering ?? [])[0] ?? null,
    /** Pages where marks are no longer wanted lose them at once. */
    async review() {
      for (const { page } of [...pages.values()])
        if (!(await page.mayMark())) say(page.port, { type: 'leave' });
    },
  };
}
