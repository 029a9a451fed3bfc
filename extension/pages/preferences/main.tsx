import { consentsMessages } from '../../../shared/features/consents/messages.ts';
import { preferencesMessages } from '../../../shared/features/consents/preference-messages.ts';
import { showCustomerPage } from '../show-customer-page.tsx';
import { PreferencePage } from './preference-page.tsx';
import { preferenceSource } from './preference-source.ts';

showCustomerPage({ consents: consentsMessages, preferences: preferencesMessages }, (client, token) => (
  <PreferencePage source={preferenceSource(client, token)} />
));
