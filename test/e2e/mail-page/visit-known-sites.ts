import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { ComposedMail, DraftOutcome, ReadMail } from '../../../extension/mail/mail-adapter.ts';
import { patience } from '../../support/patience.ts';
import { knownHosts, serveKnownSites } from './known-sites.ts';
import { type ListeningExtension, launchListeningExtension } from './listening-extension.ts';

export type KnownSitesVisit = {
  page: Page;
  say: ListeningExtension['say'];
  /** What the host serves from now on, in the page or in a frame of it. */
  serve(frozenPage: string): void;
  open(frozenPage: string, url: string): Promise<void>;
  lastReading(): Promise<ReadMail | null | undefined>;
  lastDraft(): Promise<ComposedMail | null | undefined>;
  lastOutcome(): Promise<DraftOutcome | undefined>;
  /** The mails that were told to have gone. */
  sent(): Promise<string[]>;
  expectReading(expected: Partial<ReadMail> | null): Promise<void>;
  close(): Promise<void>;
};

/** A browser in which the frozen pages stand on their hosts' real addresses, with a background that only listens. */
export async function visitKnownSites(): Promise<KnownSitesVisit> {
  const extension = await launchListeningExtension(knownHosts);
  const { page, goto, say, heard, close } = extension;
  const { serve } = await serveKnownSites(page.context());
  const lastReading = async () =>
    (await heard()).filter((message) => message.type === 'reading').at(-1)?.mail;
  return {
    ...{ page, say, serve, lastReading, close },
    open: (frozenPage, url) => {
      serve(frozenPage);
      return goto(url);
    },
    lastDraft: async () => (await heard()).filter((message) => message.type === 'composing').at(-1)?.draft,
    lastOutcome: async () =>
      (await heard()).filter((message) => message.type === 'draft-outcome').at(-1)?.outcome,
    sent: async () =>
      (await heard()).flatMap((message) => (message.type === 'sent' ? message.composeId : [])),
    async expectReading(expected) {
      await vi.waitFor(async () => {
        const mail = await lastReading();
        if (expected) expect(mail).toMatchObject(expected);
        else expect(mail).toBeNull();
      }, patience);
    },
  };
}
