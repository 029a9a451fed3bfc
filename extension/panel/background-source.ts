import { browser } from 'wxt/browser';
import type { SurfaceClient } from '../background/surface-client.ts';
import type { PanelSource } from './panel-source.ts';

/** The panel's source in the browser: the background, over the surface port. */
export function backgroundSource(client: SurfaceClient): PanelSource {
  return {
    watch: (onView) => {
      const watching = client.panel.watch.subscribe({}, { onData: onView });
      return () => watching.unsubscribe();
    },
    choose: async (customerId) => void (await client.panel.choose.mutate({ customerId })),
    history: (customerId, before) => client.panel.history.query({ customerId, before }),
    preferenceLink: async (customerId) => (await client.panel.preferenceLink.mutate({ customerId })).url,
    pulseLink: async (customerId) => (await client.panel.pulseLink.mutate({ customerId })).url,
    search: (text) => client.panel.search.query({ text }),
    draft: (draft) => client.panel.draft.mutate(draft),
    teach: async () => void (await client.panel.teach.mutate()),
    recordOnSending: async (composeId, promises) =>
      void (await client.panel.recordOnSending.mutate({ composeId, promises })),
    answerWhetherSent: async (composeId, wasSent) =>
      void (await client.panel.answerWhetherSent.mutate({ composeId, wasSent })),
    answerProposal: async (key) => void (await client.panel.answerProposal.mutate({ key })),
    run: async (command) => void (await client.commands.run.mutate(command)),
    retry: async (command) => void (await client.commands.retry.mutate(command)),
    drop: async (id) => void (await client.commands.drop.mutate({ id })),
    openBallot: async () => void (await browser.tabs.create({ url: browser.runtime.getURL('/ballot.html') })),
    hideBallot: async (roundId) => void (await client.ballot.hide.mutate({ roundId })),
    syncNow: async () => void (await client.sync.now.mutate()),
    openPairing: async () => {
      // Browsers without `openPopup` show the same page in a tab.
      await browser.action
        .openPopup()
        .catch(() => browser.tabs.create({ url: browser.runtime.getURL('/popup.html') }));
    },
  };
}
