import type { ComposedMail } from '../mail/mail-adapter.ts';
import type { HeardMail } from './mail-message.ts';

/** What one tab has open. It outlives the background, not the browser. */
export type TabReading = {
  mail: HeardMail | null;
  /** Which adapter its page has, and whether that finds less than it should. */
  adapter: string | null;
  isDegraded: boolean;
  /** The mail being written there; while there is one, the panel is about its recipients. */
  draft: ComposedMail | null;
  /** Chosen by hand for the open mail. */
  chosenCustomerId: string | null;
};

export type SessionArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

export const nothingOpen: TabReading = {
  mail: null,
  adapter: null,
  isDegraded: false,
  draft: null,
  chosenCustomerId: null,
};

export type TabReadings = ReturnType<typeof tabReadings>;

export function tabReadings(area: SessionArea) {
  const held = new Map<number, TabReading>();
  const key = (tabId: number) => `tab:${tabId}`;

  async function get(tabId: number): Promise<TabReading> {
    const known = held.get(tabId);
    if (known) return known;
    // Written by this background alone, so what is there is what was put.
    const stored = (await area.get(key(tabId)))[key(tabId)] as TabReading | undefined;
    const reading = held.get(tabId) ?? stored ?? nothingOpen;
    held.set(tabId, reading);
    return reading;
  }

  async function change(tabId: number, parts: Partial<TabReading>): Promise<void> {
    await get(tabId);
    // Looked up after the wait: what was changed meanwhile must stay.
    const reading = { ...(held.get(tabId) ?? nothingOpen), ...parts };
    held.set(tabId, reading);
    // Nobody waits for the copy: after a death the mail page says again what it shows.
    area.set({ [key(tabId)]: reading }).catch((error: unknown) => console.warn('tab reading', error));
  }

  return {
    get,
    change,
    /** Another mail than before takes the hand-made choice away. */
    async read(tabId: number, mail: HeardMail | null): Promise<void> {
      const before = (await get(tabId)).mail;
      const isSame = before?.messageId === mail?.messageId && before?.from.address === mail?.from.address;
      await change(tabId, isSame ? { mail } : { mail, chosenCustomerId: null });
    },
    async write(tabId: number, draft: ComposedMail | null): Promise<void> {
      const before = (await get(tabId)).draft;
      const isSame = before?.composeId === draft?.composeId;
      await change(tabId, isSame ? { draft } : { draft, chosenCustomerId: null });
    },
    /** The page is left: nothing is read or written there. */
    async leave(tabId: number): Promise<void> {
      await change(tabId, nothingOpen);
    },
    async forget(tabId: number): Promise<void> {
      held.delete(tabId);
      await area.remove(key(tabId));
    },
  };
}
