import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../../server/router.ts';
import type { PreferenceChange, PreferencePage } from '../../../shared/features/consents/preference-page.ts';

/** What the page needs from the server, behind the link it was opened with. */
export type PreferenceSource = {
  open(): Promise<PreferencePage>;
  save(change: PreferenceChange): Promise<PreferencePage>;
};

export function preferenceSource(client: TRPCClient<AppRouter>, token: string): PreferenceSource {
  return {
    open: () => client.preferences.open.mutate({ token }),
    save: (change) => client.preferences.save.mutate({ ...change, token }),
  };
}
