import type { PanelSource } from '../../../extension/panel/panel-source.ts';
import { candidates } from '../../fixtures/panel-views.ts';

/** A source that always shows the same and takes every command in silence. */
export function fixedSource<View>(view: View) {
  return {
    watch: (onView: (view: View) => void) => {
      onView(view);
      return () => {};
    },
    choose: async () => {},
    history: async () => {
      throw new Error('the server is away');
    },
    preferenceLink: async () => 'https://kith.example/preferences#secret',
    pulseLink: async () => 'https://kith.example/pulse#secret',
    search: async () => candidates,
    teach: async () => {},
    recordOnSending: async () => {},
    answerWhetherSent: async () => {},
    openBallot: async () => {},
    hideBallot: async () => {},
    draft: async () => 'no-compose',
    run: async () => {},
    answerProposal: async () => {},
    retry: async () => {},
    drop: async () => {},
    syncNow: async () => {},
    openPairing: async () => {},
    cancelPairing: async () => {},
    signOut: async () => {},
  } satisfies Omit<PanelSource, 'watch'> & Record<string, unknown>;
}
