import type { ComposedMail } from '../mail/mail-adapter.ts';
import type { MarkedPromises } from './marked-promises.ts';
import type { TabReadings } from './tab-readings.ts';

export type MailWriting = ReturnType<typeof mailWriting>;

/** The life of a mail being written in a tab, from its first sight until its page is gone. */
export function mailWriting({ readings, marked }: { readings: TabReadings; marked: MarkedPromises }) {
  async function write(tabId: number, draft: ComposedMail | null): Promise<void> {
    const before = (await readings.get(tabId)).draft;
    await readings.write(tabId, draft);
    if (before?.composeId === draft?.composeId) return;
    if (before) await marked.closed(before);
    if (draft) await marked.opened(draft.composeId);
  }

  return {
    write,
    send: marked.sending,
    sent: marked.sent,
    /** The page is left: nothing is read or written there. */
    async leave(tabId: number): Promise<void> {
      await write(tabId, null);
      await readings.leave(tabId);
    },
    /** The tab is closed, which may be known before its page is. */
    async forget(tabId: number): Promise<void> {
      await write(tabId, null);
      await readings.forget(tabId);
    },
  };
}
