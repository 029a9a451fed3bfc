import '../../ui/tokens.css';
import '../../ui/plain/surface.css';
import { createTRPCClient, httpLink } from '@trpc/client';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { AppRouter } from '../../../server/router.ts';
import { errorMessages } from '../../../shared/errors/messages.ts';
import { consentsMessages } from '../../../shared/features/consents/messages.ts';
import { preferencesMessages } from '../../../shared/features/consents/preference-messages.ts';
import { uiMessages } from '../../../shared/i18n/ui-messages.ts';
import { followTheme } from '../../ui/follow-theme.ts';
import { speakOnPage } from '../../ui/speak.ts';
import { PreferencePage } from './preference-page.tsx';
import { preferenceSource } from './preference-source.ts';

followTheme(document.documentElement, matchMedia('(prefers-color-scheme: dark)'));

// A customer's browser loads these words only, not the whole of Kith.
const i18n = speakOnPage(
  { consents: consentsMessages, errors: errorMessages, preferences: preferencesMessages, ui: uiMessages },
  { storage: localStorage, root: document.documentElement, browserLanguages: navigator.languages },
);
const client = createTRPCClient<AppRouter>({
  links: [httpLink({ url: '/api/trpc' })],
});

createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={i18n}>
    <PreferencePage source={preferenceSource(client, location.hash.slice(1))} />
  </I18nextProvider>,
);
