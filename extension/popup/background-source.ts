import type { SurfaceClient } from '../background/surface-client.ts';
import type { PopupSource } from './popup-source.ts';

export function backgroundSource(client: SurfaceClient): PopupSource {
  return {
    watch: (onView) => {
      const watching = client.popup.watch.subscribe({}, { onData: onView });
      return () => watching.unsubscribe();
    },
    run: async (command) => void (await client.commands.run.mutate(command)),
    draft: (draft) => client.panel.draft.mutate(draft),
    teach: async () => void (await client.panel.teach.mutate()),
    remindOfBallot: async (roundId, isReminding) =>
      void (await client.ballot.remind.mutate({ roundId, isReminding })),
    startPairing: async (serverUrl) => void (await client.pairing.start.mutate({ serverUrl })),
    cancelPairing: async () => void (await client.pairing.cancel.mutate()),
    signOut: async () => void (await client.pairing.signOut.mutate()),
    syncNow: async () => void (await client.sync.now.mutate()),
  };
}
