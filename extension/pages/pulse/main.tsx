import { pulsePageMessages } from '../../../shared/features/loyalty/pulses/page-messages.ts';
import { showCustomerPage } from '../show-customer-page.tsx';
import { PulsePage } from './pulse-page.tsx';
import { pulseSource } from './pulse-source.ts';

showCustomerPage({ pulsePage: pulsePageMessages }, (client, token) => (
  <PulsePage source={pulseSource(client, token)} />
));
