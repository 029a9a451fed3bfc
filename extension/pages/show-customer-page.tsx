import '../ui/tokens.css';
import '../ui/plain/surface.css';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { AppRouter } from '../../server/router.ts';
import { errorMessages } from '../../shared/errors/messages.ts';
import type { Catalogue } from '../../shared/i18n/catalogue.ts';
import { uiMessages } from '../../shared/i18n/ui-messages.ts';
import { followTheme } from '../ui/follow-theme.ts';
import { speakOnPage } from '../ui/speak.ts';

/** Whoever is signed in to Kith in the same browser is somebody else to these pages. */
const namingNobody: typeof fetch = (input, init) => fetch(input, { ...init, credentials: 'omit' });

/**
 * A page for somebody without an account: what stands behind the `#` of its address says whose it is. Their browser loads
 * the words of this page only, not the whole of Kith's.
 */
export function showCustomerPage(
  catalogues: Readonly<Record<string, Catalogue>>,
  pageOf: (client: TRPCClient<AppRouter>, token: string) => ReactNode,
): void {
  const root = document.documentElement;
  followTheme(root, matchMedia('(prefers-color-scheme: dark)'));
  const i18n = speakOnPage(
    { errors: errorMessages, ui: uiMessages, ...catalogues },
    { storage: localStorage, root, browserLanguages: navigator.languages },
  );
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url: '/api/trpc', fetch: namingNobody })],
  });
  createRoot(document.getElementById('root')!).render(
    <I18nextProvider i18n={i18n}>{pageOf(client, location.hash.slice(1))}</I18nextProvider>,
  );
}
